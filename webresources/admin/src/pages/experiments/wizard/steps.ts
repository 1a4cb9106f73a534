import type { ProblemView } from '../../../api/schema';

export const STEPS = ['component', 'variants', 'audience', 'goals', 'dates', 'method', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** Where a field is asked for, by the first part of its path. */
const FIELDS: Record<string, Step> = {
  component: 'component',
  name: 'component',
  title: 'component',
  hypothesis: 'component',
  owner: 'component',
  about: 'component',
  variations: 'variants',
  learned: 'variants',
  audience: 'audience',
  coverage: 'audience',
  namespace: 'audience',
  segments: 'audience',
  population: 'audience',
  primary: 'goals',
  secondaries: 'goals',
  guardrails: 'goals',
  goals: 'goals',
  start: 'dates',
  end: 'dates',
  rampDays: 'dates',
  minimumWeeks: 'dates',
  timing: 'dates',
  mode: 'method',
  minimumLift: 'method',
  plannedVisitors: 'method',
  margin: 'method',
  acceptHopeless: 'method',
  expectedRate: 'method',
  method: 'method',
};

/** Where something can be done about a problem: a test without hope has its own question, not only its end. */
export function fieldOf({ code, field }: Pick<ProblemView, 'code' | 'field'>): string {
  return code.startsWith('hopeless') ? 'acceptHopeless' : field;
}

/** The step at which a field is asked for; the review for what belongs to none. */
export function stepOf(field: string): Step {
  return FIELDS[partsOf(field)[0] ?? ''] ?? 'review';
}

/** The problems of a step. */
export function problemsAt(problems: ProblemView[], step: Step): ProblemView[] {
  return problems.filter(problem => stepOf(fieldOf(problem)) === step);
}

/** The problems of a field or a part of it. `goals.primary` means the same as `primary`. */
export function problemsOf(problems: ProblemView[], field: string): ProblemView[] {
  const wanted = partsOf(field);
  return problems.filter(problem => {
    const parts = partsOf(fieldOf(problem));
    return wanted.every((part, index) => parts[index] === part);
  });
}

/** Where a field can be found in the page: its own place, then those of what it is part of. */
export function placesOf(field: string): string[] {
  const parts = partsOf(field);
  return parts.map((_, index) => anchorOf(parts.slice(0, parts.length - index).join('.')));
}

export function anchorOf(field: string): string {
  return `field-${partsOf(field).join('-')}`;
}

const GROUPS = ['goals', 'about', 'population', 'timing', 'method'];

function partsOf(field: string): string[] {
  const parts = field.split(/[.[\]]+/).filter(part => part !== '');
  return parts.length > 1 && GROUPS.includes(parts[0]!) ? parts.slice(1) : parts;
}
