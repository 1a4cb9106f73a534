import type { ExperimentState } from '../../../api/experiments';

export const SIMPLE_DEEDS = ['start', 'pause', 'resume', 'stop'] as const;
export type SimpleDeed = (typeof SIMPLE_DEEDS)[number];
export type Deed = SimpleDeed | 'promote' | 'replicate' | 'remove';

const BY_STATE: Record<ExperimentState, Deed[]> = {
  draft: ['start', 'replicate', 'remove'],
  scheduled: ['stop', 'replicate'],
  running: ['pause', 'stop', 'promote', 'replicate'],
  paused: ['resume', 'stop', 'promote', 'replicate'],
  stopped: ['promote', 'replicate', 'start'],
};

/** What will happen, sentence by sentence, by the names of the texts. */
export const CONSEQUENCES: Record<SimpleDeed | 'remove', string[]> = {
  start: ['frozen', 'shown', 'counted'],
  pause: ['control', 'counted', 'undone'],
  resume: ['shown', 'mixed'],
  stop: ['control', 'counted', 'final'],
  remove: ['gone', 'kept'],
};

/** What can be done with an experiment in this state, the most likely first. */
export function deedsOf(state: ExperimentState): Deed[] {
  return BY_STATE[state];
}

/** Whether an experiment has results to look at, or had at least a phase. */
export function hasBegun(state: ExperimentState): boolean {
  return state !== 'draft';
}
