import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProfileView } from '../../api/schema';
import { Panel } from '../../ui/Panel';
import { useLocale } from '../../ui/useLocale';
import { sentencesOf } from './sentences';

/** The profile as sentences. */
export function ProfileSummary({ profile }: { profile: ProfileView }) {
  const { t } = useTranslation('visitors');
  const locale = useLocale();
  return (
    <Panel title={t('inWords')}>
      <List size="sm" spacing={4}>
        {sentencesOf(profile, t, locale).map(sentence => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </Panel>
  );
}
