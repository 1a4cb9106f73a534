import { useTranslation } from 'react-i18next';
import type { GoalReportView, ReportView } from '../api/schema';
import { IntervalChart } from '../charts/IntervalChart';
import { EmptyState } from '../feedback/EmptyState';
import { shortDayText } from '../ui/times';
import { useLocale } from '../ui/useLocale';
import { useNumbers } from '../ui/useNumbers';
import { linesOf } from './series';
import { SeriesTable } from './SeriesTable';
import { useArmName } from './useArmName';

/** How the lift of each variant and its interval went on from day to day. */
export function LiftChart({ report, goal }: { report: ReportView; goal: GoalReportView }) {
  const { t } = useTranslation('report');
  const armName = useArmName(report);
  const locale = useLocale();
  const numbers = useNumbers();
  if (goal.series.length === 0) {
    return <EmptyState title={t('lift.none')} />;
  }
  return (
    <IntervalChart
      title={t('lift.title', { goal: goal.title })}
      description={t(goal.lessIsBetter ? 'lift.lessHint' : 'lift.hint')}
      table={<SeriesTable report={report} goal={goal} />}
      lines={linesOf(goal, armName)}
      xText={day => shortDayText(day, locale)}
      yText={numbers.lift}
      xLabel={t('lift.day')}
      yLabel={t('lift.axis')}
      zeroLabel={t('lift.zero')}
    />
  );
}
