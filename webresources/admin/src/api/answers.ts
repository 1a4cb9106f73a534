/** What the server answers, as its OpenAPI document says. Times are ISO 8601 in UTC, days `2026-11-25`. */

export type Role = 'admin' | 'viewer';
export type Regime = 'opt-in' | 'opt-out' | 'none';

export interface Session {
  user: string;
  role: Role;
  csrf: string;
  languages: string[];
  purposes: string[];
  jurisdictions: Record<string, Regime>;
  validDays: number;
  coolDownDays: number;
  ledgerMonths: number;
  requestDays: number;
  isPersonalizing: boolean;
  /** By ISO 4217; empty when the site names none. */
  currency: string;
}

export interface Wording {
  label: string;
  description: string;
  text: string;
  sha256: string;
}

export interface Purpose {
  id: string;
  version: number;
  legalBasis: string;
  grantedByDefaultIn: Regime[];
  deniedByPrivacyControl: boolean;
  retentionDays: number;
  askAgainBefore: number;
  wordings: Record<string, Wording>;
}

export interface PurposeVersion {
  version: number;
  since: string;
  wordings: Record<string, Wording>;
}

export interface Tally {
  day: string;
  purpose: string;
  verdict: string;
  source: string;
  count: number;
}

export interface PrivacySignalCount {
  day: string;
  jurisdiction: string;
  requests: number;
}

export interface Rates {
  from: string;
  to: string;
  tallies: Tally[];
  privacySignals: PrivacySignalCount[];
}

export interface ConsentRecord {
  sequence: number;
  id: string;
  time: string;
  subject: string;
  purpose: string;
  verdict: string;
  validUntil: string | null;
  textVersion: string;
  textSha256: string;
  language: string;
  controller: string;
  jurisdiction: string;
  regime: string;
  source: string;
  surface: string;
  signals: string[];
  previous: string;
  hash: string;
}

export interface RecordPage {
  records: ConsentRecord[];
  next: number | null;
}

export interface RecordDetail {
  record: ConsentRecord;
  proof: { intact: boolean; tied: boolean; checkpoint: { count: number; head: string; time: string } | null };
  text: { label: string; description: string; text: string; version: number } | null;
  receipt: unknown;
}

export interface VerificationResult {
  valid: boolean;
  records: number;
  purged: number;
  erased: number;
  checkpoints: number;
  anchored: boolean;
  fault: { sequence: number; reason: string } | null;
  problems: string[];
}

export interface Verification {
  id: string;
  state: 'running' | 'done' | 'failed';
  trigger: 'admin' | 'schedule';
  started: string;
  finished: string | null;
  checked: number;
  total: number;
  result: VerificationResult | null;
}

export const REQUEST_KINDS = ['access', 'correction', 'erasure', 'objection'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const REQUEST_STATUSES = ['open', 'in-progress', 'done', 'refused'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export interface SubjectRequest {
  id: string;
  kind: RequestKind;
  channel: 'self-service' | 'admin';
  received: string;
  due: string;
  status: RequestStatus;
  reference: string;
  overdue: boolean;
}

export interface AuditEvent {
  time: string;
  actor: string;
  action: string;
  target: string;
  detail: string;
  /** Whether the change is the newest of its target and replaced a value. */
  undoable: boolean;
}

export interface RequestDetail {
  request: SubjectRequest;
  events: AuditEvent[];
}

export interface Erased {
  visitorErased: boolean;
  consentErased: boolean;
  request: SubjectRequest;
}

export interface CountOf {
  name: string;
  total: number;
  last7d: number;
  last30d: number;
}

export interface Profile {
  stage: string;
  visits: { firstSeen: string; lastSeen: string; sessions: number; bounces: number } | null;
  answers: Record<string, string[]>;
  counts: CountOf[];
  interests: { topic: string; weight: number; asOf: string }[];
}

/** One signal: its kind, its time, and what belongs to the kind. */
export type VisitorSignal = { kind: string; time: string } & Record<string, unknown>;

export interface Shown {
  time: string;
  page: string;
  component: string;
  variant: string;
  wanted: string;
  rung: string;
  reason: string;
  consent: string;
  countsFor: string[];
}

export interface VisitorActivity {
  time: string;
  kind: string;
  subject: string;
  amount: number;
}

export interface Visitor {
  visitor: string;
  known: boolean;
  complete: boolean;
  profile: Profile;
  signals: VisitorSignal[];
  shown: Shown[];
  activities: VisitorActivity[];
}

export const FINDING_WEIGHTS = ['fault', 'warning', 'hint'] as const;

export interface Finding {
  code: string;
  weight: (typeof FINDING_WEIGHTS)[number];
  place: string;
  sentence: string;
  values: Record<string, string>;
}

export interface ConditionCheck {
  problem: string | null;
  words: string;
  purposes: string[];
  rung: string;
  findings: Finding[];
}

export interface AudienceUse {
  audience: string;
  place: string;
  part: string;
}

export interface Audience {
  name: string;
  title: string;
  description: string;
  condition: string;
  check: ConditionCheck;
  uses: AudienceUse[];
}

export interface ComponentFindings {
  page: string;
  component: string;
  findings: Finding[];
}

export interface VisitorCount {
  state: 'exact' | 'estimate' | 'few' | 'nearly-all' | 'not-countable' | 'unavailable';
  visitors: number;
  total: number;
  looked: number;
  atMost: boolean;
  uncounted: string[];
}

export interface AudienceDetail {
  audience: Audience;
  count: VisitorCount | null;
}

export interface ConditionAttempt {
  check: ConditionCheck;
  count: VisitorCount | null;
}

export interface Attribute {
  path: string;
  kind: 'text' | 'choice' | 'number' | 'day' | 'truth' | 'answers';
  values: string[];
  windows: string[];
  naming: 'none' | 'optional' | 'required';
  names: string[];
  operators: string[];
  example: string;
  purpose: string;
}

export interface ComponentVariant {
  name: string;
  /** Null when no rule shows it. */
  audience: string | null;
  rung: string | null;
  origin: string;
  from: string | null;
  until: string | null;
}

/** A component of the site that has variants. */
export interface SiteComponent {
  id: string;
  page: { path: string; title: string; address: string };
  title: string;
  template: string;
  kind: string;
  variants: ComponentVariant[];
}

export interface ComponentList {
  components: SiteComponent[];
  isComplete: boolean;
}

/** A field's values by variant; whoever does not fill it is missing. */
export interface ComponentField {
  name: string;
  values: Record<string, string>;
}

export interface ComponentDetail {
  component: SiteComponent;
  fields: ComponentField[];
  isComplete: boolean;
}

export interface PreviewList {
  component: string;
  until: string;
  previews: { variant: string; address: string | null }[];
}

export type InstallationState = 'ok' | 'warning' | 'failed';
export type InstallationArea = 'settings' | 'cms' | 'store' | 'class-path';

/** A result of the installation's checks, with its sentences in the language that was asked for. */
export interface InstallationCheck {
  area: InstallationArea;
  code: string;
  state: InstallationState;
  fields: Record<string, string>;
  text: string;
  /** The next step; null when there is nothing to mend. */
  fix: string | null;
}

export interface HealthReport {
  state: InstallationState;
  time: string;
  checks: InstallationCheck[];
}
