import { useTranslation } from 'react-i18next';
import type { ArmView, GoalReportView, ReportView } from '../api/schema';
import { DataTable, type Column } from '../ui/DataTable';
import { NO_NUMBER } from '../ui/numbers';
import { useNumbers } from '../ui/useNumbers';
import { useArmName } from './useArmName';

/** The results of each variant for one goal, against the control. */
export function ArmTable({ report, goal }: { report: ReportView; goal: GoalReportView }) {
  const { t } = useTranslation('report');
  const armName = useArmName(report);
  const numbers = useNumbers();
  const isCorrected = goal.arms.some(arm => arm.holm != null);
  const columns: Column<ArmView>[] = [
    { title: t('variant'), cell: arm => armName(arm.variant) },
    { title: t('arm.closed'), cell: arm => numbers.count(arm.closed), isNumber: true },
    { title: t(`arm.value.${goal.unit}`), cell: arm => numbers.value(arm.value, goal.unit), isNumber: true },
    compared(t('arm.relative'), arm => numbers.lift(arm.relative?.value)),
    compared(t('interval'), arm => numbers.liftRange(arm.relative)),
    compared(t('arm.absolute'), arm => numbers.difference(arm.absolute?.value, goal.unit)),
    compared(t(isCorrected ? 'arm.holm' : 'arm.pValue'), arm => numbers.p(arm.holm ?? arm.pValue)),
    compared(t('arm.chance'), arm => numbers.share(arm.chanceToBeat)),
    compared(t('arm.loss'), arm => numbers.value(arm.expectedLoss, 'share')),
  ];
  return (
    <DataTable
      caption={t('arm.caption', { goal: goal.title })}
      columns={columns}
      rows={goal.arms}
      keyOf={arm => arm.variant}
    />
  );

  /** A column about differences from the control, which has none from itself. */
  function compared(title: string, cell: (arm: ArmView) => string): Column<ArmView> {
    return { title, cell: arm => (arm.isControl ? NO_NUMBER : cell(arm)), isNumber: true };
  }
}
