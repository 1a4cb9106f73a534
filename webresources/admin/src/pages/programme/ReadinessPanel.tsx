import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReadinessList } from '../../api/schema';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { MessageText } from '../../ui/MessageText';
import { QueryResult } from '../../feedback/QueryResult';
import { useReadiness } from './useProgramme';

const LOOKS = {
  met: 'good',
  missing: 'warning',
  blocks: 'bad',
} as const;

/** Whether the site knows enough to begin, and to go on to the next thing. */
export function ReadinessPanel() {
  const { t } = useTranslation('programme');
  return (
    <Panel title={t('readiness')} hint={t('readinessHint')}>
      <QueryResult query={useReadiness()}>
        {({ items, isReady }) => (
          <Stack gap="xs">
            <Text size="sm" fw={600}>
              {t(isReady ? 'ready' : 'notReady')}
            </Text>
            {items.map(item => (
              <ReadinessNote key={item.code} item={item} />
            ))}
          </Stack>
        )}
      </QueryResult>
    </Panel>
  );
}

function ReadinessNote({ item }: { item: ReadinessList['items'][number] }) {
  const { t } = useTranslation('programme');
  const missing = item.blocks ? 'blocks' : 'missing';
  const standing = item.state === 'ok' ? 'met' : missing;
  return (
    <Note tone={LOOKS[standing]}>
      <strong>{t(standing)}:</strong> <MessageText of={item.text} />
      {item.detail && (
        <Text component="div" size="xs" c="dimmed">
          {item.detail}
        </Text>
      )}
    </Note>
  );
}
