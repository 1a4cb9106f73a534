import { useTranslation } from 'react-i18next';
import type { EffectView, GoalReportUnit } from '../api/schema';
import { useCurrency } from '../api/SessionProvider';
import { countText, differenceText, liftText, NO_NUMBER, pValueText, rangeText, shareText, valueText } from './numbers';
import { useLocale } from './useLocale';

type Maybe = number | null | undefined;

/** Numbers in the reader's form; a number that there is not becomes a dash. */
export function useNumbers() {
  const { t } = useTranslation();
  const locale = useLocale();
  const currency = useCurrency();
  const known = (value: Maybe, text: (value: number) => string) => (value == null ? NO_NUMBER : text(value));
  const lift = (value: Maybe) => known(value, number => liftText(number, locale));
  const difference = (value: Maybe, unit: GoalReportUnit) =>
    known(value, number => differenceText(number, unit, locale, t('points'), currency));
  return {
    count: (value: Maybe) => known(value, number => countText(number, locale)),
    share: (value: Maybe, digits?: number) => known(value, number => shareText(number, locale, digits)),
    lift,
    difference,
    value: (value: Maybe, unit: GoalReportUnit) => known(value, number => valueText(number, unit, locale, currency)),
    p: (value: Maybe) => known(value, number => pValueText(number, locale)),
    liftRange: (effect: EffectView | null | undefined) => (effect == null ? NO_NUMBER : rangeText(effect, lift)),
    differenceRange: (effect: EffectView | null | undefined, unit: GoalReportUnit) =>
      effect == null ? NO_NUMBER : rangeText(effect, end => difference(end, unit)),
  };
}
