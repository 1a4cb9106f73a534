import type { GoalReport, Report } from '../api/reports';

const OWN = 'default';
const OF_PROGRAMME = ['holdout', 'personalized', 'control', 'shown'];

/** Whether an arm is one of ours, not a variant that an editor named: the own content, and the arms of the programme. */
export function isOwnWord(report: Report, variant: string): boolean {
  return variant === OWN || (report.control !== OWN && OF_PROGRAMME.includes(variant));
}

export function primaryOf(report: Report): GoalReport | undefined {
  return report.goals.find(goal => goal.role === 'primary');
}

/** The goals in the order in which they matter: primary, secondaries, guardrails. */
export function goalsInOrder(report: Report): GoalReport[] {
  const order = ['primary', 'secondary', 'guardrail'];
  return [...report.goals].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}
