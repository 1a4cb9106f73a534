import type { GoalDraft, GoalKind, GoalView, Measure } from '../../api/schema';

/** The fields of a goal besides its kind. */
export interface Asks {
  /** The subject, by the name of its text; undefined when there is none. */
  subject?: 'component' | 'page' | 'form' | 'conversion' | 'event';
  least?: 'percent' | 'seconds';
  after?: boolean;
  measures: Measure[];
}

const COUNTED: Measure[] = ['reached', 'count', 'per-view'];

/** As the server checks it. */
export const ASKS: Record<GoalKind, Asks> = {
  conversion: { subject: 'conversion', measures: ['reached', 'count', 'value', 'value-each', 'per-view'] },
  form: { subject: 'form', measures: COUNTED },
  click: { subject: 'component', measures: COUNTED },
  event: { subject: 'event', measures: COUNTED },
  consumed: { subject: 'page', measures: COUNTED },
  read: { subject: 'page', least: 'seconds', measures: COUNTED },
  scroll: { subject: 'page', least: 'percent', measures: COUNTED },
  view: { subject: 'page', measures: ['reached', 'count'] },
  return: { after: true, measures: ['reached'] },
  bounce: { measures: ['reached'] },
};

/** In the order of the form. */
export const KINDS = Object.keys(ASKS) as GoalKind[];

const LEAST = { percent: 50, seconds: 30 };
export const DAY = 1440;

export function newGoal(): GoalDraft {
  return {
    name: '',
    title: '',
    description: '',
    kind: 'conversion',
    subject: null,
    least: null,
    measure: 'reached',
    cap: null,
    windowMinutes: 14 * DAY,
    afterMinutes: null,
    lessIsBetter: false,
    programme: false,
  };
}

/** The form of a goal that there is, without what the server adds. */
export function formOf(view: GoalView): GoalDraft {
  const { usedBy: _uses, inUse: _inUse, problems: _problems, arriving: _arriving, ...form } = view;
  return form;
}

/** The goal of another kind: what that kind does not ask for goes, what it needs gets a usual value. */
export function ofKind(form: GoalDraft, kind: GoalKind): GoalDraft {
  const asks = ASKS[kind];
  return {
    ...form,
    kind,
    subject: asks.subject === ASKS[form.kind].subject ? form.subject : null,
    least: asks.least === undefined ? null : (asks.least === ASKS[form.kind].least && form.least) || LEAST[asks.least],
    afterMinutes: asks.after ? (form.afterMinutes ?? DAY) : null,
    measure: asks.measures.includes(form.measure) ? form.measure : 'reached',
    lessIsBetter: kind === 'bounce' ? true : kind !== form.kind && form.kind === 'bounce' ? false : form.lessIsBetter,
  };
}

export function isMoney(measure: Measure): boolean {
  return measure === 'value' || measure === 'value-each';
}

/** Whether the most that one visitor counts for means anything. */
export function hasCap(measure: Measure): boolean {
  return measure !== 'reached';
}
