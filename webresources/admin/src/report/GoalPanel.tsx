import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GoalReportView, ReportView } from '../api/schema';
import { Tag } from '../ui/Tag';
import { Note } from '../ui/Note';
import { Panel } from '../ui/Panel';
import { MessageText } from '../ui/MessageText';
import { ArmTable } from './ArmTable';
import { GuardrailNote } from './GuardrailNote';
import { LiftChart } from './LiftChart';
import { bestOf } from './readout';

/** All about one goal: the lift over time, what each variant did, and how likely it is better. */
export function GoalPanel({ report, goal }: { report: ReportView; goal: GoalReportView }) {
  const { t } = useTranslation('report');
  return (
    <Panel
      title={goal.title}
      hint={t(`role.${goal.role}Hint`)}
      actions={
        <Group gap={6}>
          <Tag>{t(`role.${goal.role}`)}</Tag>
          {goal.lessIsBetter && <Tag>{t('lessIsBetter')}</Tag>}
        </Group>
      }
    >
      {!goal.isEnough && <Note tone="plain">{t('arm.notEnough')}</Note>}
      {goal.guardrail != null && <GuardrailNote report={report} goal={goal} />}
      <LiftChart report={report} goal={goal} />
      <Stack gap={4}>
        <ArmTable report={report} goal={goal} />
        <ReadOut goal={goal} />
        {report.mode === 'planned' && goal.role === 'primary' && (
          <Text size="sm" c="dimmed" maw={760}>
            {t('arm.planned')}
          </Text>
        )}
        {goal.arms.some(arm => arm.relative?.adjusted) && (
          <Text size="sm" c="dimmed">
            {t('arm.adjusted')}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}

/** The Bayesian estimate of the best variant, with its caveat. */
function ReadOut({ goal }: { goal: GoalReportView }) {
  const belief = bestOf(goal)?.belief;
  return belief == null ? null : (
    <Text size="sm" c="dimmed" maw={760}>
      <MessageText of={belief} />
    </Text>
  );
}
