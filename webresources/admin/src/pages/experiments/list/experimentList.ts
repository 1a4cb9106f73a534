import type { ExperimentSummary, ExperimentSummaryState } from '../../../api/schema';

export const ALL = 'all';
export type Filter = typeof ALL | ExperimentSummaryState;

const STATES: ExperimentSummaryState[] = ['running', 'paused', 'scheduled', 'draft', 'stopped'];
const LEVELS = ['broken', 'attention', 'good', 'none'];

/** The filter that an address names; all for one that is none. */
export function filterOf(name: string): Filter {
  return STATES.find(state => state === name) ?? ALL;
}

/** The experiments in a state, those that need an action first. */
export function listed(experiments: ExperimentSummary[], filter: Filter): ExperimentSummary[] {
  return experiments
    .filter(experiment => filter === ALL || experiment.state === filter)
    .sort(
      (a, b) =>
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        LEVELS.indexOf(a.health.level) - LEVELS.indexOf(b.health.level) ||
        a.title.localeCompare(b.title),
    );
}

/** How many experiments are in each state; states without any are left out. */
export function counted(experiments: ExperimentSummary[]): [ExperimentSummaryState, number][] {
  return STATES.map((state): [ExperimentSummaryState, number] => [
    state,
    experiments.filter(experiment => experiment.state === state).length,
  ]).filter(([, count]) => count > 0);
}

/** How much of its time is over, 0 to 1; undefined for one that has no time yet. */
export function progressOf(
  { started, until }: Pick<ExperimentSummary, 'started' | 'until'>,
  now: Date,
): number | undefined {
  if (started == null || until == null) {
    return undefined;
  }
  const whole = Date.parse(until) - Date.parse(started);
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (now.getTime() - Date.parse(started)) / whole));
}

/** So many full days are left until then; 0 when it is over. */
export function daysLeft(until: string, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / 86_400_000));
}
