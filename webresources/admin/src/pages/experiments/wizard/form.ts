import type { ExperimentForm } from '../../../api/schema';

const DAY = 86_400_000;
/** The default duration of a test. */
const USUAL_DAYS = 56;

type Filled = 'hypothesis' | 'owner' | 'secondaries' | 'guardrails' | 'segments' | 'mode';

/** The values of the wizard: the API's form without absent texts and lists. */
export type ExperimentValues = Omit<ExperimentForm, Filled> & {
  [Field in Filled]-?: NonNullable<ExperimentForm[Field]>;
};

/** A form of the server's with empty values for absent texts and lists. */
export function filled(form: ExperimentForm): ExperimentValues {
  return {
    ...form,
    hypothesis: form.hypothesis ?? '',
    owner: form.owner ?? '',
    secondaries: form.secondaries ?? [],
    guardrails: form.guardrails ?? [],
    segments: form.segments ?? [],
    mode: form.mode ?? 'always-valid',
  };
}

/** The values of a new experiment. */
export function newForm(owner: string, now: Date): ExperimentValues {
  const end = new Date(now.getTime() + USUAL_DAYS * DAY);
  end.setUTCHours(22, 0, 0, 0);
  return {
    name: '',
    title: '',
    hypothesis: '',
    owner,
    component: '',
    variations: [],
    audience: null,
    coverage: 1,
    namespace: null,
    primary: '',
    secondaries: [],
    guardrails: [],
    start: null,
    end: end.toISOString(),
    rampDays: 0,
    minimumWeeks: 2,
    mode: 'always-valid',
    minimumLift: 0.05,
    plannedVisitors: null,
    margin: 0.01,
    acceptHopeless: false,
    segments: [],
    expectedRate: null,
  };
}

/** Whether two forms say the same; what is absent and what is null are the same. */
export function isSame(one: ExperimentForm, other: ExperimentForm): boolean {
  return JSON.stringify(settled(one)) === JSON.stringify(settled(other));
}

/** Whether results would no longer mean the same: everything but title, hypothesis and owner makes a new phase. */
export function beginsPhase(running: ExperimentForm, next: ExperimentForm): boolean {
  const { title, hypothesis, owner } = running;
  return !isSame(running, { ...next, title, hypothesis, owner });
}

/** The form with its keys in one order, moments written in one way, and nothing absent left. */
function settled(form: ExperimentForm): unknown {
  const moment = (instant: string | null | undefined) => (instant ? Date.parse(instant) : null);
  return JSON.parse(
    JSON.stringify({ ...form, start: moment(form.start), end: moment(form.end) }, (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([, inside]) => inside !== null && inside !== undefined)
              .sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        : value,
    ),
  );
}
