import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NextAction, Report, VariantVerdict } from '../api/reports';
import { Note } from '../show/Note';
import { Panel } from '../show/Panel';
import { SaidText } from '../show/SaidText';
import type { Tone } from '../show/Mark';
import { titlesOf } from './segments';
import { useArmName } from './useArmName';

const TONES: Record<NextAction, Tone> = {
  promote: 'good',
  rule: 'good',
  'keep-running': 'plain',
  stop: 'bad',
  'new-phase': 'plain',
  look: 'warning',
  none: 'plain',
};

interface Props {
  report: Report;
  /** What can be done at once about a verdict. */
  actionFor?: (verdict: VariantVerdict) => ReactNode;
}

/** What is known by now about each variant, and what to do next. */
export function Verdicts({ report, actionFor }: Props) {
  const { t } = useTranslation('report');
  const armName = useArmName(report);
  const titles = titlesOf(report);
  return (
    <Panel title={t('verdict.title')} hint={t('verdict.hint')}>
      {report.verdicts.length === 0 && <Text size="sm">{t('verdict.none')}</Text>}
      {report.verdicts.map(each => (
        <Stack key={each.variant} gap={4}>
          <Text fw={600}>{armName(each.variant)}</Text>
          <Note tone={TONES[each.next.action] ?? 'plain'}>
            <Text component="span" size="sm" fw={600}>
              <SaidText of={each.verdict} />
            </Text>
          </Note>
          <Group gap="sm" align="center">
            <Text size="sm" component="div">
              {t('verdict.next')} <SaidText of={each.next} titles={titles} />
            </Text>
            {actionFor?.(each)}
          </Group>
        </Stack>
      ))}
      <Text size="sm" c="dimmed">
        {t(report.days < report.minimumDays ? 'verdict.young' : 'verdict.old', {
          days: report.days,
          minimum: report.minimumDays,
        })}
      </Text>
    </Panel>
  );
}
