import type { GoalReport, Report } from '../api/reports';

/** What a variant is called in a report; its name where the report has no title. */
export function titleOf(report: Report, variant: string): string {
  const arms = report.goals.flatMap(goal => goal.arms);
  return arms.find(arm => arm.variant === variant)?.title || variant;
}

export function primaryOf(report: Report): GoalReport | undefined {
  return report.goals.find(goal => goal.role === 'primary');
}

/** The goals in the order in which they matter: primary, secondaries, guardrails. */
export function goalsInOrder(report: Report): GoalReport[] {
  const order = ['primary', 'secondary', 'guardrail'];
  return [...report.goals].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}
