import { dayOf, daysBefore } from '../../../ui/times';

/** From one day to another, both included. */
export interface Period {
  from: string;
  to: string;
}

const MOST_DAYS = 400;

export function lastDays(days: number, now: Date): Period {
  const to = dayOf(now);
  return { from: daysBefore(to, days - 1), to };
}

/** Whether the server counts over it: in order, and not longer than it counts at once. */
export function isPeriod({ from, to }: Period): boolean {
  return from !== '' && to !== '' && from <= to && from > daysBefore(to, MOST_DAYS);
}
