import { useTranslation } from 'react-i18next';
import type { DayView, GoalReportView, ReportView } from '../api/schema';
import { DataTable, type Column } from '../ui/DataTable';
import { dayText } from '../ui/times';
import { useLocale } from '../ui/useLocale';
import { useNumbers } from '../ui/useNumbers';
import { useArmName } from './useArmName';

/** The numbers behind the chart of the lift, newest day first. */
export function SeriesTable({ report, goal }: { report: ReportView; goal: GoalReportView }) {
  const { t } = useTranslation('report');
  const armName = useArmName(report);
  const locale = useLocale();
  const numbers = useNumbers();
  const columns: Column<DayView>[] = [
    { title: t('lift.day'), cell: point => dayText(point.day, locale) },
    { title: t('variant'), cell: point => armName(point.variant) },
    { title: t('visitors'), cell: point => numbers.count(point.visitors), isNumber: true },
    { title: t('lift.relative'), cell: point => numbers.lift(point.value), isNumber: true },
    { title: t('interval'), cell: point => numbers.liftRange({ ...point, adjusted: false }), isNumber: true },
  ];
  return (
    <DataTable
      caption={t('lift.title', { goal: goal.title })}
      columns={columns}
      rows={[...goal.series].sort((a, b) => (a.day < b.day ? 1 : -1))}
      keyOf={point => `${point.day} ${point.variant}`}
    />
  );
}
