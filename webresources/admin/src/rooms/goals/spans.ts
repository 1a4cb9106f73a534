export const SPANS = { minutes: 1, hours: 60, days: 1440 };
export type SpanUnit = keyof typeof SPANS;

/** The largest unit in which some minutes are a whole number. */
export function unitOf(minutes: number): SpanUnit {
  if (minutes > 0 && minutes % SPANS.days === 0) {
    return 'days';
  }
  return minutes > 0 && minutes % SPANS.hours === 0 ? 'hours' : 'minutes';
}

export function inUnit(minutes: number, unit: SpanUnit): number {
  return minutes / SPANS[unit];
}

export function minutesOf(number: number, unit: SpanUnit): number {
  return Math.round(number * SPANS[unit]);
}
