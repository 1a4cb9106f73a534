import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExperimentView, ReportView } from '../../../api/schema';
import { ExcludedPanel } from '../../../report/ExcludedPanel';
import { FunnelPanel } from '../../../report/FunnelPanel';
import { GoalPanel } from '../../../report/GoalPanel';
import { goalsInOrder } from '../../../report/names';
import { PlannedPanel } from '../../../report/PlannedPanel';
import { SegmentPanel } from '../../../report/SegmentPanel';
import { SplitPanel } from '../../../report/SplitPanel';
import { Verdicts } from '../../../report/Verdicts';
import { Time } from '../../../ui/Time';
import { InterplayPanel } from './InterplayPanel';
import { ModelPanel } from './ModelPanel';
import { NextActionButton } from './NextActionButton';

/** All that is known of one phase, what matters most first. A broken split comes before every number. */
export function Results({ view, report }: { view: ExperimentView; report: ReportView }) {
  const { t } = useTranslation('experiments');
  const isNewest = report.phase === view.summary.phase;
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed">
        {t('results.counted')} <Time of={report.countedUntil} />
      </Text>
      <Verdicts
        report={report}
        actionFor={verdict => (isNewest ? <NextActionButton view={view} verdict={verdict} /> : undefined)}
      />
      {isNewest && view.model != null && <ModelPanel model={view.model} />}
      {report.split.isBroken && <SplitPanel report={report} />}
      {report.planned != null && <PlannedPanel planned={report.planned} />}
      {goalsInOrder(report).map(goal => (
        <GoalPanel key={goal.goal} report={report} goal={goal} />
      ))}
      <SegmentPanel report={report} />
      <FunnelPanel report={report} />
      {!report.split.isBroken && <SplitPanel report={report} />}
      <ExcludedPanel report={report} />
      <InterplayPanel name={report.name} />
    </Stack>
  );
}
