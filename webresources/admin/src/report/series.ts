import type { GoalReportView } from '../api/schema';
import type { IntervalLine } from '../charts/intervals';

/** The lift of each variant against the control, day by day, as lines of a chart in the order of the arms. */
export function linesOf(goal: GoalReportView, displayNameOf: (variant: string) => string): IntervalLine[] {
  const order = goal.arms.filter(arm => !arm.isControl).map(arm => arm.variant);
  const known = new Set(goal.series.map(point => point.variant));
  return order
    .filter(variant => known.has(variant))
    .map(variant => ({
      key: variant,
      name: displayNameOf(variant),
      points: goal.series
        .filter(point => point.variant === variant)
        .map(({ day, value, low, high }) => ({ x: day, value, low, high })),
    }));
}
