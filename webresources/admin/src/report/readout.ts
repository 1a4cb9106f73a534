import type { Arm, GoalReport } from '../api/reports';

/** The variant that is most likely better than the control; undefined while nothing can be said. */
export function bestOf(goal: GoalReport): Arm | undefined {
  return goal.arms
    .filter(arm => !arm.isControl && arm.chanceToBeat != null)
    .sort((a, b) => b.chanceToBeat! - a.chanceToBeat!)[0];
}
