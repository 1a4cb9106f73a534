import type { ExperimentSummary } from '../../api/schema';

const URGENCY: Record<ExperimentSummary['health']['level'], number> = { broken: 0, attention: 1, good: 3, none: 3 };
const DECIDED = 2;

/** Experiments that are running or paused: those that need a person first, then those that are decided. */
export function runningOnes(experiments: ExperimentSummary[]): ExperimentSummary[] {
  return experiments
    .filter(({ state }) => state === 'running' || state === 'paused')
    .sort((one, other) => urgency(one) - urgency(other) || one.title.localeCompare(other.title));
}

/** Whether its verdict says which variant to take. */
export function isDecided({ verdict }: ExperimentSummary): boolean {
  return verdict != null && ['winner', 'worse', 'harmed', 'stopped', 'no-difference', 'undecided'].includes(verdict.code);
}

function urgency(experiment: ExperimentSummary): number {
  const health = URGENCY[experiment.health.level];
  return isDecided(experiment) ? Math.min(health, DECIDED) : health;
}
