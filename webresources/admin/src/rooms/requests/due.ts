import type { SubjectRequest } from '../../api/answers';

const DAY_MILLIS = 86_400_000;

/** Whether nothing is to be done any more. */
export function isClosed({ status }: SubjectRequest): boolean {
  return status === 'done' || status === 'refused';
}

/** Whole days until a request must be answered, begun ones included; negative when that is past. */
export function daysLeft({ due }: SubjectRequest, now: Date): number {
  const days = (Date.parse(due) - now.getTime()) / DAY_MILLIS;
  return days >= 0 ? Math.ceil(days) : Math.floor(days);
}

/** What is to be done first comes first: open requests by their due date, then the closed ones, newest first. */
export function inOrder(requests: SubjectRequest[]): SubjectRequest[] {
  const open = requests.filter(request => !isClosed(request)).sort((a, b) => a.due.localeCompare(b.due));
  const closed = requests.filter(isClosed).sort((a, b) => b.received.localeCompare(a.received));
  return [...open, ...closed];
}

/** How many days until, or since when, in words such as “in 3 days” and “2 days ago”. */
export function daysText(days: number, language: string): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
}
