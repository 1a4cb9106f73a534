import type { SignalCount, TallyView } from '../../../api/schema';
import { daysBefore } from '../../../ui/times';

/** The possible decisions, in the order of display. */
export const VERDICTS = ['given', 'refused', 'withdrawn', 'expired', 'signal'] as const;
type Verdict = (typeof VERDICTS)[number];
/** Those that visitors decide themselves; the others come by themselves or from the browser. */
export const CHARTED = ['given', 'refused', 'withdrawn'] as const;

export type Counts = Record<Verdict, number>;
export type Day = { day: string } & Counts;

/** Every day from the first to the last one, in order; at most as many as the server counts at once. */
export function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = to; day >= from && days.length < 400; day = daysBefore(day, 1)) {
    days.unshift(day);
  }
  return days;
}

/** Those of a purpose and of a source; what is empty does not restrict. */
export function only(tallies: TallyView[], purpose: string, source: string): TallyView[] {
  return tallies.filter(
    tally => (purpose === '' || tally.purpose === purpose) && (source === '' || tally.source === source),
  );
}

/** The decisions of each day, days without a decision included. */
export function byDay(tallies: TallyView[], days: string[]): Day[] {
  const counts = new Map(days.map(day => [day, nothing()]));
  for (const tally of tallies) {
    add(counts.get(tally.day), tally);
  }
  return days.map(day => ({ day, ...counts.get(day)! }));
}

/** The decisions of all days together. */
export function total(tallies: TallyView[]): Counts {
  const sum = nothing();
  tallies.forEach(tally => add(sum, tally));
  return sum;
}

/** The opt-in rate of first choices; undefined without any. */
export function acceptance({ given, refused }: Counts): number | undefined {
  return given + refused === 0 ? undefined : given / (given + refused);
}

/** The different values, in alphabetical order. */
export function namesOf<K extends 'purpose' | 'source'>(tallies: TallyView[], key: K): string[] {
  return [...new Set(tallies.map(tally => tally[key]))].sort();
}

/** Names in the order of others; those that are not among them come last. */
export function inOrderOf(order: string[], names: string[]): string[] {
  return [...order.filter(name => names.includes(name)), ...names.filter(name => !order.includes(name))];
}

/** Where a scale ends that has room for every number that is charted: round, and hardly greater. */
export function mostOf(days: Day[]): number {
  const most = Math.max(5, ...days.flatMap(day => CHARTED.map(verdict => day[verdict])));
  const step = 10 ** Math.floor(Math.log10(most)) / 5;
  return Math.ceil(Math.ceil(most / step) * step);
}

/** How many requests carried a privacy signal on each day. */
export function signalsByDay(counts: SignalCount[], days: string[]): { day: string; requests: number }[] {
  const sums = new Map(days.map(day => [day, 0]));
  for (const { day, requests } of counts) {
    if (sums.has(day)) {
      sums.set(day, sums.get(day)! + requests);
    }
  }
  return days.map(day => ({ day, requests: sums.get(day)! }));
}

function nothing(): Counts {
  return { given: 0, refused: 0, withdrawn: 0, expired: 0, signal: 0 };
}

function add(counts: Counts | undefined, { verdict, count }: TallyView): void {
  if (counts !== undefined && verdict in counts) {
    counts[verdict as Verdict] += count;
  }
}
