import type { Message } from './experiments';

/** A difference and the interval around it; an end that is missing is open. */
export interface Effect {
  value: number;
  low?: number | null;
  high?: number | null;
  adjusted: boolean;
}

export interface Arm {
  variant: string;
  title: string;
  isControl: boolean;
  visitors: number;
  closed: number;
  reached: number;
  value?: number | null;
  absolute?: Effect | null;
  relative?: Effect | null;
  plainRelative?: Effect | null;
  pValue?: number | null;
  holm?: number | null;
  chanceToBeat?: number | null;
  expectedLoss?: number | null;
  /** The Bayesian estimate as a sentence with its caveat. */
  belief?: Message | null;
}

export type Unit = 'share' | 'count' | 'money' | 'ratio';

/** The relative lift of a variant at the end of a day. */
export interface SeriesPoint {
  day: string;
  variant: string;
  visitors: number;
  value: number;
  low?: number | null;
  high?: number | null;
}

export interface GoalReport {
  goal: string;
  title: string;
  role: 'primary' | 'secondary' | 'guardrail';
  unit: Unit;
  lessIsBetter: boolean;
  isEnough: boolean;
  arms: Arm[];
  series: SeriesPoint[];
  guardrail?: { tolerance: number; harmed: string[]; stops: boolean } | null;
}

export interface SegmentRow {
  dimension: string;
  dimensionTitle: string;
  value: string;
  hidden: boolean;
  visitors?: number | null;
  goal: string;
  variant: string;
  effect?: Effect | null;
  seen?: Effect | null;
  isEvidence: boolean;
}

export const NEXT_ACTIONS = ['promote', 'stop', 'keep-running', 'new-phase', 'rule', 'look', 'none'] as const;
export type NextAction = (typeof NEXT_ACTIONS)[number];

export const OUTCOMES = ['broken', 'harmed', 'better', 'worse', 'same', 'undecided'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface VariantVerdict {
  variant: string;
  /** The verdict over all visitors. */
  outcome: Outcome;
  verdict: Message;
  /** What is proven for segments. */
  proven: Message[];
  next: Message & { action: NextAction; segment?: string | null };
}

export interface SplitReport {
  isBroken: boolean;
  text: Message;
  arms: { variant: string; visitors: number; expected: number; left: number }[];
  byDay: { day: string; counts: Record<string, number> }[];
}

export interface FunnelRow {
  variant: string;
  joined: number;
  open: number;
  closed: number;
  reached: number;
}

export interface Report {
  name: string;
  title: string;
  phase: number;
  mode: string;
  since: string;
  until?: string | null;
  countedUntil: string;
  days: number;
  minimumDays: number;
  control: string;
  verdicts: VariantVerdict[];
  split: SplitReport;
  goals: GoalReport[];
  funnel: FunnelRow[];
  segments: { rows: SegmentRow[]; words: Message[]; least: number };
  planned?: { visitors: number; seen: number; isOver: boolean; text: Message } | null;
  excluded?: ExcludedTraffic[];
}

/** Page views of the site that no result counts. */
export interface ExcludedTraffic {
  kind: string;
  views: number;
}

export interface Interplay {
  other: string;
  title: string;
  both: number;
  share: number;
  interaction?: Effect | null;
  text: Message;
}

export interface Programme {
  since?: string | null;
  phase: number;
  goals: string[];
  whole?: Report | null;
  worth?: {
    goal: string;
    extraPerVisitor: Effect;
    visitors: number;
    total?: Effect | null;
    unit: string;
    text: Message;
  } | null;
  rules: { component: { id: string; title: string; page: string }; variant: string; report: Report }[];
  text: Message;
}

export interface Readiness {
  items: { code: string; state: 'ok' | 'missing'; text: Message; blocks: boolean; detail?: string | null }[];
  isReady: boolean;
}
