export const UNITS = { minutes: 1, hours: 60, days: 1440 };
export type DurationUnit = keyof typeof UNITS;

/** The largest unit in which some minutes are a whole number. */
export function unitOf(minutes: number): DurationUnit {
  if (minutes > 0 && minutes % UNITS.days === 0) {
    return 'days';
  }
  return minutes > 0 && minutes % UNITS.hours === 0 ? 'hours' : 'minutes';
}

export function inUnit(minutes: number, unit: DurationUnit): number {
  return minutes / UNITS[unit];
}

export function minutesOf(number: number, unit: DurationUnit): number {
  return Math.round(number * UNITS[unit]);
}
