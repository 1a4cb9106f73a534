import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportView, VerdictOutcome, VerdictView } from '../api/schema';
import { Note } from '../ui/Note';
import { Panel } from '../ui/Panel';
import { MessageText } from '../ui/MessageText';
import type { Tone } from '../ui/Tag';
import { titlesOf } from './segments';
import { useArmName } from './useArmName';

/** The mark repeats the verdict over all visitors, never the advice. */
const TONES: Record<VerdictOutcome, Tone> = {
  broken: 'warning',
  harmed: 'bad',
  better: 'good',
  worse: 'bad',
  same: 'plain',
  undecided: 'plain',
};
const ONLY_GOOD = 'segments-helped';

interface Props {
  report: ReportView;
  /** The immediate action for a verdict. */
  actionFor?: (verdict: VerdictView) => ReactNode;
}

/** The verdict on each variant, and the recommended action. */
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
          <Note tone={TONES[each.outcome]}>
            <Text component="span" size="sm" fw={600}>
              <MessageText of={each.verdict} titles={titles} />
            </Text>
          </Note>
          {each.proven.map(message => (
            <Note key={message.text} tone={message.code === ONLY_GOOD ? 'good' : 'warning'}>
              {t('verdict.proven')} <MessageText of={message} titles={titles} />
            </Note>
          ))}
          <Group gap="sm" align="center">
            <Text size="sm" component="div">
              {t('verdict.next')} <MessageText of={each.next} titles={titles} />
            </Text>
            {actionFor?.(each)}
          </Group>
        </Stack>
      ))}
      <Text size="sm" c="dimmed">
        {t(report.days < report.minimumDays ? 'verdict.young' : 'verdict.old', {
          days: report.days,
          count: report.days,
          minimum: report.minimumDays,
        })}
      </Text>
    </Panel>
  );
}
