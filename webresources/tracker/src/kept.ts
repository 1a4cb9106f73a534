import { attempt } from './attempt';
import { isGranted } from './consent';
import type { Signal } from './signal';

const KEY = 'p13n_queue';
const MOST = 100;
const LONGEST = 24 * 60 * 60 * 1000;

/** Signals of this and earlier pages that are not known to have arrived, oldest first. */
export function kept(): Signal[] {
  return attempt(() => (JSON.parse(localStorage.getItem(KEY)!) as Signal[]).filter(isFresh)) || [];
}

/** Keeps signals for the next page, until {@link forget}. */
export function keep(signals: Signal[]): void {
  write(keptWithout(signals).concat(signals));
}

/** These signals are done with. */
export function forget(signals: Signal[]): void {
  write(keptWithout(signals));
}

export function forgetAll(): void {
  attempt(() => localStorage.removeItem(KEY));
}

function isFresh(signal: Signal): boolean {
  return Date.parse(signal.time) > Date.now() - LONGEST;
}

function keptWithout(signals: Signal[]): Signal[] {
  return kept().filter(one => !signals.some(other => other.id === one.id));
}

function write(signals: Signal[]): void {
  if (signals.length && isGranted()) {
    attempt(() => localStorage.setItem(KEY, JSON.stringify(signals.slice(-MOST))));
  } else {
    forgetAll();
  }
}
