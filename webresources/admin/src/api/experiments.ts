/** Experiments and goals, as the server's OpenAPI document says them. Shares are 0 to 1, what is absent is left out or null. */

/** A sentence of the server's, in English, with a code and values by which the app says it in other languages. */
export interface Message {
  code: string;
  text: string;
  parameters?: Record<string, string>;
}

/** What is wrong with a form, with the path of the field, such as `variations`. */
export interface Problem extends Message {
  field: string;
  severity: 'error' | 'warning';
}

export const GOAL_KINDS = [
  'conversion',
  'form',
  'click',
  'event',
  'consumed',
  'read',
  'scroll',
  'view',
  'return',
  'bounce',
] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];
export const MEASURES = ['reached', 'count', 'value', 'value-each', 'per-view'] as const;
export type Measure = (typeof MEASURES)[number];

export interface GoalForm {
  name: string;
  title: string;
  description?: string | null;
  kind: GoalKind;
  subject?: string | null;
  least?: number | null;
  measure: Measure;
  /** The most that one visitor counts for; hundredths for money. */
  cap?: number | null;
  windowMinutes: number;
  afterMinutes?: number | null;
  lessIsBetter: boolean;
  programme: boolean;
}

export interface GoalView extends GoalForm {
  usedBy: string[];
  inUse: boolean;
  problems: Problem[];
  arriving?: number | null;
}

/** A variant and the share of visitors who get it; the component's own content is called `default`. */
export interface Weighted {
  variant: string;
  weight: number;
}

export interface Guardrail {
  goal: string;
  tolerance: number;
  stops: boolean;
}

export interface Namespace {
  name: string;
  from: number;
  to: number;
}

export type Mode = 'always-valid' | 'planned';

export interface ExperimentForm {
  name: string;
  title: string;
  hypothesis: string;
  owner: string;
  component: string;
  variations: Weighted[];
  audience?: string | null;
  coverage: number;
  namespace?: Namespace | null;
  primary: string;
  secondaries: string[];
  guardrails: Guardrail[];
  start?: string | null;
  end?: string | null;
  rampDays: number;
  minimumWeeks: number;
  mode: Mode;
  minimumLift: number;
  plannedVisitors?: number | null;
  margin: number;
  acceptHopeless: boolean;
  segments: string[];
  expectedRate?: number | null;
}

export const EXPERIMENT_STATES = ['running', 'paused', 'scheduled', 'draft', 'stopped'] as const;
export type ExperimentState = (typeof EXPERIMENT_STATES)[number];
export type HealthLevel = 'good' | 'attention' | 'broken' | 'none';

export interface ExperimentSummary {
  name: string;
  title: string;
  owner: string;
  component: { id: string; title: string; page: string; pageTitle: string } | null;
  state: ExperimentState;
  phase: number;
  started?: string | null;
  until?: string | null;
  visitors: number;
  primary: string;
  health: { level: HealthLevel; texts: Message[] };
  verdict?: Message | null;
  proven: Message[];
  changed: boolean;
}

export interface PhaseSummary {
  number: number;
  started: string;
  ended?: string | null;
  summary: string;
}

export interface Act {
  kind: string;
  phase: number;
  actor: string;
  reason: string;
  at: string;
}

export interface ExperimentView {
  form: ExperimentForm;
  summary: ExperimentSummary;
  problems: Problem[];
  phases: PhaseSummary[];
  acts: Act[];
  /** Promotions that can be undone. */
  promoted: { variant: string; audience?: string | null }[];
  running?: ExperimentForm | null;
}

/** What the site's own traffic can find. */
export interface Outlook {
  visitorsPerWeek: number;
  baseRate?: number | null;
  needed?: number | null;
  weeks?: number | null;
  detectable?: number | null;
  text: Message;
  refusal?: Message | null;
  powerByWeek: { week: number; detectable: number }[];
}

export interface CheckAnswer {
  problems: Problem[];
  outlook?: Outlook | null;
}
