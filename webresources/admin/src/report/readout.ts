import type { ArmView, GoalReportView } from '../api/schema';

/** The variant that is most likely better than the control; undefined while nothing can be said. */
export function bestOf(goal: GoalReportView): ArmView | undefined {
  return goal.arms
    .filter(arm => !arm.isControl && arm.chanceToBeat != null)
    .sort((a, b) => b.chanceToBeat! - a.chanceToBeat!)[0];
}
