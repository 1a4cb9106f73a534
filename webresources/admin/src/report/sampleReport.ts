import type { ArmView, GoalReportView, ReportView, SegmentRowView } from '../api/schema';

export const arm = (variant: string, chanceToBeat?: number) =>
  ({ variant, title: variant.toUpperCase(), isControl: variant === 'default', chanceToBeat }) as unknown as ArmView;

const goal = (name: string, role: GoalReportView['role']) =>
  ({
    goal: name,
    title: name,
    role,
    arms: [arm('default'), arm('bold', 0.4), arm('calm', 0.9)],
    series: [],
  }) as unknown as GoalReportView;

const row = (dimension: string, value: string, more: Partial<SegmentRowView> = {}) =>
  ({ dimension, value, goal: 'order', variant: 'bold', hidden: false, ...more }) as unknown as SegmentRowView;

/** A report with three goals and two variants, as far as tests of its parts read it. */
export const REPORT = {
  goals: [goal('bounce', 'guardrail'), goal('order', 'primary'), goal('back', 'secondary')],
  segments: {
    rows: [
      row('device', 'phone'),
      row('visitor', 'new'),
      row('device', 'tablet'),
      row('device', 'phone', { variant: 'calm', goal: 'bounce' }),
    ],
    words: [],
    least: 10,
  },
} as unknown as ReportView;
