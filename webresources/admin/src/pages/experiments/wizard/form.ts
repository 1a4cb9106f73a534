import type { ExperimentDraft } from '../../../api/schema';

const DAY = 86_400_000;
/** The default duration of a test. */
const USUAL_DAYS = 56;

/** The values of a new experiment. */
export function newForm(owner: string, now: Date): ExperimentDraft {
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
    learned: null,
  };
}

/** Whether two forms say the same; what is absent and what is null are the same. */
export function isSame(one: ExperimentDraft, other: ExperimentDraft): boolean {
  return JSON.stringify(settled(one)) === JSON.stringify(settled(other));
}

/** Whether results would no longer mean the same: everything but title, hypothesis and owner makes a new phase. */
export function beginsPhase(running: ExperimentDraft, next: ExperimentDraft): boolean {
  const { title, hypothesis, owner } = running;
  return !isSame(running, { ...next, title, hypothesis, owner });
}

/** The form with its keys in one order, moments written in one way, and nothing absent left. */
function settled(form: ExperimentDraft): unknown {
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
