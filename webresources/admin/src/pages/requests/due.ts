import type { RequestView, SubjectRequestStatus } from '../../api/schema';

const DAY_MILLIS = 86_400_000;

/** Whether nothing is to be done any more. */
export function isClosed({ status }: RequestView): boolean {
  return isFinal(status);
}

/** Whether a request with this status can go no further. */
export function isFinal(status: SubjectRequestStatus): boolean {
  return status === 'done' || status === 'refused';
}

/** Whether it asks for something to be erased; the server erases for no other. */
export function asksForErasure({ kind }: RequestView): boolean {
  return kind === 'erasure' || kind === 'objection';
}

/** Days from this UTC day to the one on which a request must be answered; negative when that is past. */
export function daysLeft({ due }: RequestView, now: Date): number {
  return Math.floor(Date.parse(due) / DAY_MILLIS) - Math.floor(now.getTime() / DAY_MILLIS);
}

/** The most urgent first: open requests by their due date, then the closed ones, newest first. */
export function inOrder(requests: RequestView[]): RequestView[] {
  const open = requests.filter(request => !isClosed(request)).sort((a, b) => a.due.localeCompare(b.due));
  const closed = requests.filter(isClosed).sort((a, b) => b.received.localeCompare(a.received));
  return [...open, ...closed];
}

/** The days until or since, such as “in 3 days” and “2 days ago”. */
export function daysText(days: number, language: string): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
}
