import type { ExperimentSummaryState } from '../../../api/schema';

export const SIMPLE_ACTIONS = ['start', 'pause', 'resume', 'stop'] as const;
export type SimpleAction = (typeof SIMPLE_ACTIONS)[number];
export type ExperimentAction = SimpleAction | 'promote' | 'replicate' | 'remove';

const BY_STATE: Record<ExperimentSummaryState, ExperimentAction[]> = {
  draft: ['start', 'replicate', 'remove'],
  scheduled: ['stop', 'replicate'],
  running: ['pause', 'stop', 'promote', 'replicate'],
  paused: ['resume', 'stop', 'promote', 'replicate'],
  stopped: ['promote', 'replicate', 'start'],
};

/** The consequences, by the names of the texts. */
export const CONSEQUENCES: Record<SimpleAction | 'remove', string[]> = {
  start: ['frozen', 'shown', 'counted'],
  pause: ['control', 'counted', 'undone'],
  resume: ['shown', 'mixed'],
  stop: ['control', 'counted', 'final'],
  remove: ['gone', 'kept'],
};

/** The available actions on an experiment in this state, the most likely first. */
export function actionsOf(state: ExperimentSummaryState): ExperimentAction[] {
  return BY_STATE[state];
}

/** Whether an experiment has results to look at, or had at least a phase. */
export function hasBegun(state: ExperimentSummaryState): boolean {
  return state !== 'draft';
}
