import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../api/schema';
import { useApi } from '../../api/ServerProvider';
import { Download } from '../../ui/Download';
import { fileFormat } from '../../ui/fileFormat';
import { MessageText } from '../../ui/MessageText';
import { dayText } from '../../ui/times';
import { useLocale } from '../../ui/useLocale';

/** Since when it is measured, and its numbers as files. */
export function Exports({ programme }: { programme: ProgrammeView }) {
  const { t } = useTranslation('programme');
  const api = useApi();
  const locale = useLocale();
  return (
    <Group justify="space-between" gap="sm">
      <div>
        <Text size="sm">
          <MessageText of={programme.text} />
        </Text>
        {programme.since != null && (
          <Text size="sm" c="dimmed">
            {t('since', { day: dayText(programme.since.slice(0, 10), locale), number: programme.phase })}
          </Text>
        )}
      </div>
      <Group gap="sm">
        <Download address={api.address('/programme/export', fileFormat('csv', locale))}>{t('csv')}</Download>
        <Download address={api.address('/programme/export', { format: 'json' })}>{t('json')}</Download>
      </Group>
    </Group>
  );
}
