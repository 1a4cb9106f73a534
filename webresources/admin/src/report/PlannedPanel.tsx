import { Progress, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportView } from '../api/schema';
import { Panel } from '../ui/Panel';
import { MessageText } from '../ui/MessageText';
import { useNumbers } from '../ui/useNumbers';

/** How far an experiment of planned length is. */
export function PlannedPanel({ planned }: { planned: NonNullable<ReportView['planned']> }) {
  const { t } = useTranslation('report');
  const numbers = useNumbers();
  const id = useId();
  const share = planned.visitors === 0 ? 0 : planned.seen / planned.visitors;
  return (
    <Panel title={t('planned.title')} hint={t('planned.hint')}>
      <Stack gap={6}>
        <Text id={id} size="sm">
          {t('planned.seen', {
            seen: numbers.count(planned.seen),
            visitors: numbers.count(planned.visitors),
            count: planned.visitors,
            share: numbers.share(share, 0),
          })}
        </Text>
        <Progress.Root size="lg" maw={520}>
          <Progress.Section value={Math.min(100, 100 * share)} color="pine.7" aria-labelledby={id} />
        </Progress.Root>
        <Text size="sm">
          <MessageText of={planned.text} />
        </Text>
      </Stack>
    </Panel>
  );
}
