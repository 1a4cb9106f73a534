import type { GoalReportUnit } from '../api/schema';

/** Stands for a number that there is not. */
export const NO_NUMBER = '–';
const OPEN = '∞';
const TINY = 0.0005;
/** Keeps a minus and its number together; a hyphen would not stand out. */
const MINUS = '−';

/** A whole number, such as `12 480`. */
export function countText(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** A share of a whole, such as `12.3 %`. */
export function shareText(share: number, locale: string, digits = 1): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share);
}

/** A relative difference, always with its sign: `+4.2 %`. */
export function liftText(lift: number, locale: string): string {
  return signed({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }, lift, locale);
}

/** Money, which is in hundredths, with its currency by ISO 4217, such as `CHF 12.50`; without one, when that is empty. */
function moneyOptions(currency: string): Intl.NumberFormatOptions {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return currency === '' ? digits : { ...digits, style: 'currency', currency, currencyDisplay: 'code' };
}

/** The value per visitor, in its unit. */
export function valueText(value: number, unit: GoalReportUnit, locale: string, currency = ''): string {
  if (unit === 'share') {
    return value !== 0 && Math.abs(value) < TINY ? tinyShareText(value, locale) : shareText(value, locale, 2);
  }
  if (unit === 'money') {
    return new Intl.NumberFormat(locale, moneyOptions(currency)).format(value / 100);
  }
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 3 }).format(value);
}

/** A share that would be called nothing with two digits. */
function tinyShareText(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 }).format(share);
}

/** A difference between two values, with its sign; shares differ by percentage points. */
export function differenceText(value: number, unit: GoalReportUnit, locale: string, points: string, currency = ''): string {
  if (unit === 'share') {
    return `${signed({ minimumFractionDigits: 2, maximumFractionDigits: 2 }, value * 100, locale)}\u00a0${points}`;
  }
  return unit === 'money'
    ? signed(moneyOptions(currency), value / 100, locale)
    : signed({ minimumFractionDigits: 2, maximumFractionDigits: 3 }, value, locale);
}

/** From one end to the other; an end that is missing is open. */
export function rangeText(
  { low, high }: { low?: number | null; high?: number | null },
  text: (end: number) => string,
): string {
  return `${low == null ? `${MINUS}${OPEN}` : text(low)} … ${high == null ? `+${OPEN}` : text(high)}`;
}

/** A probability that something is by chance; tiny ones are only bounded. */
export function pValueText(value: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return value < 0.001 ? `< ${format.format(0.001)}` : format.format(value);
}

function signed(options: Intl.NumberFormatOptions, value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { ...options, signDisplay: 'exceptZero' }).format(value).replace(/^-/, MINUS);
}
