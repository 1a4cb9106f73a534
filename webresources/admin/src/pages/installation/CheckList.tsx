import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InstallationResult } from '../../api/schema';
import { Note } from '../../ui/Note';
import { TONES } from './checks';

/** Results as sentences, each problem with its fix. */
export function CheckList({ checks }: { checks: InstallationResult[] }) {
  const { t } = useTranslation('installation');
  return (
    <List listStyleType="none" spacing="xs" p={0}>
      {checks.map((check, index) => (
        <List.Item key={`${check.code}-${index}`} data-code={check.code}>
          <Note tone={TONES[check.state]}>
            <strong>{t(`state.${check.state}`)}:</strong> {check.text}
            {check.fix !== null && (
              <Text component="div" size="sm" mt={2}>
                <strong>{t('fix')}:</strong> {check.fix}
              </Text>
            )}
          </Note>
        </List.Item>
      ))}
    </List>
  );
}
