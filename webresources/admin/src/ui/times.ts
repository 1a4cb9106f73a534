/** A day such as `2026-11-25` in the words of a language. Days are UTC days, as the ledger counts them. */
export function dayText(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** The same, short enough for the axis of a chart. */
export function shortDayText(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/**
 * A moment with its offset from UTC, such as `25 Nov 2026, 14:05:09 UTC+01:00`.
 *
 * @param zone a time zone; that of the browser when left out
 */
export function timeText(instant: string, language: string, zone?: string): string {
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
    timeZone: zone,
  });
  return format.format(new Date(instant)).replace('GMT', 'UTC');
}

/** The UTC day of a moment. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** The day so many days before another one. */
export function daysBefore(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - days);
  return dayOf(moment);
}
