import { useTranslation } from 'react-i18next';
import type { GoalReportView, ReportView } from '../api/schema';
import { Note } from '../ui/Note';
import { useNumbers } from '../ui/useNumbers';
import { useArmName } from './useArmName';

/** Whether a guardrail holds, and what happens when it does not. */
export function GuardrailNote({ report, goal }: { report: ReportView; goal: GoalReportView }) {
  const { t } = useTranslation('report');
  const armName = useArmName(report);
  const numbers = useNumbers();
  const { tolerance = 0, harmed = [], stops = false } = goal.guardrail ?? {};
  const rule = t(stops ? 'guardrail.stops' : 'guardrail.warns', { tolerance: numbers.share(tolerance) });
  return harmed.length === 0 ? (
    <Note tone={goal.isEnough && !report.split.isBroken ? 'good' : 'plain'}>
      {t('guardrail.holds')} {rule}
    </Note>
  ) : (
    <Note tone="bad">
      {t('guardrail.harmed', { variants: harmed.map(variant => armName(variant)).join(', ') })} {rule}
    </Note>
  );
}
