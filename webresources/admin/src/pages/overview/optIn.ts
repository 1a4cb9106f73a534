import type { TallyView } from '../../api/schema';
import { differenceText } from '../../ui/numbers';
import { acceptance, namesOf, only, total } from '../consent/rates/rates';

/** The opt-in rate of a purpose in a period, and in the one before; undefined without a first choice. */
export interface OptIn {
  purpose: string;
  now: number | undefined;
  before: number | undefined;
}

/**
 * The opt-in rates of the site's purposes.
 *
 * @param first the first day of the period; tallies of earlier days are those of the period before
 * @param order the site's purposes
 */
export function optIns(tallies: TallyView[], first: string, order: string[]): OptIn[] {
  const now = tallies.filter(({ day }) => day >= first);
  const before = tallies.filter(({ day }) => day < first);
  const decided = namesOf(tallies, 'purpose');
  return order
    .filter(purpose => decided.includes(purpose))
    .map(purpose => ({ purpose, now: rate(now, purpose), before: rate(before, purpose) }));
}

function rate(tallies: TallyView[], purpose: string): number | undefined {
  return acceptance(total(only(tallies, purpose, '')));
}

/** The difference to the period before in percentage points, with its sign; undefined when one of the rates is unknown. */
export function changeText({ now, before }: OptIn, locale: string, points: string): string | undefined {
  return now === undefined || before === undefined ? undefined : differenceText(now - before, 'share', locale, points);
}
