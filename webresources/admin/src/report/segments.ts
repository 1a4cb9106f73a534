import type { GoalReportView, ReportView, SegmentRowView } from '../api/schema';

export interface Choice {
  goal: string;
  variant: string;
}

/** The goals that were looked at by segment. */
export function goalsOf(report: ReportView): GoalReportView[] {
  const known = new Set(report.segments.rows.map(row => row.goal));
  return report.goals.filter(goal => known.has(goal.goal));
}

/** The variants that were looked at by segment. */
export function variantsOf(report: ReportView): string[] {
  return [...new Set(report.segments.rows.map(row => row.variant))];
}

/** The selection: the user's choice, else the primary goal and the first variant. */
export function chosenOf(report: ReportView, { goal, variant }: Choice): Choice {
  const goals = goalsOf(report);
  const variants = variantsOf(report);
  const first = goals.find(each => each.role === 'primary') ?? goals[0];
  return {
    goal: goals.some(each => each.goal === goal) ? goal : (first?.goal ?? ''),
    variant: variants.includes(variant) ? variant : (variants[0] ?? ''),
  };
}

/** The rows of one goal and variant, those of one dimension together, in the order of the server. */
export function rowsOf(report: ReportView, goal: string, variant: string): SegmentRowView[] {
  const rows = report.segments.rows.filter(row => row.goal === goal && row.variant === variant);
  const dimensions = [...new Set(rows.map(row => row.dimension))];
  return dimensions.flatMap(dimension => rows.filter(row => row.dimension === dimension));
}

/** The labels of dimensions, by name. */
export function titlesOf(report: ReportView): Record<string, string> {
  return Object.fromEntries(report.segments.rows.map(row => [row.dimension, row.dimensionTitle]));
}
