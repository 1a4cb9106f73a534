import { Stack } from '@mantine/core';
import type { ReportView } from '../../api/schema';
import { ExcludedPanel } from '../../report/ExcludedPanel';
import { FunnelPanel } from '../../report/FunnelPanel';
import { GoalPanel } from '../../report/GoalPanel';
import { goalsInOrder } from '../../report/names';
import { SplitPanel } from '../../report/SplitPanel';
import { Verdicts } from '../../report/Verdicts';

/** All other visitors against the holdout, goal by goal. */
export default function OverallReportPanels({ report }: { report: ReportView }) {
  return (
    <Stack gap="lg">
      <Verdicts report={report} />
      {report.split.isBroken && <SplitPanel report={report} />}
      {goalsInOrder(report).map(goal => (
        <GoalPanel key={goal.goal} report={report} goal={goal} />
      ))}
      <FunnelPanel report={report} />
      {!report.split.isBroken && <SplitPanel report={report} />}
      <ExcludedPanel report={report} />
    </Stack>
  );
}
