import type { GoalReportView, ReportView } from '../api/schema';

const OWN = 'default';
const OF_COMPARISONS = ['holdout', 'personalized', 'control', 'shown', 'rules', 'uniform', 'policy'];

/**
 * Whether an arm is one of ours, not a variant that an editor named: the own content, the arms of the programme, and the slices of an
 * optimization.
 */
export function isOwnWord(report: ReportView, variant: string): boolean {
  return variant === OWN || (report.control !== OWN && OF_COMPARISONS.includes(variant));
}

export function primaryOf(report: ReportView): GoalReportView | undefined {
  return report.goals.find(goal => goal.role === 'primary');
}

/** The goals in the order in which they matter: primary, secondaries, guardrails. */
export function goalsInOrder(report: ReportView): GoalReportView[] {
  const order = ['primary', 'secondary', 'guardrail'];
  return [...report.goals].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}
