import { useTranslation } from 'react-i18next';
import type { Names } from './saids';
import { useLocale } from './useLocale';

/** Arms that no editor named. */
const OWN_ARMS = ['default', 'holdout', 'personalized', 'control', 'shown'];
const AUDIENCE = 'audience:';

/** What variants and kinds of visitors are called. */
export function useNames(): Names {
  const { t } = useTranslation('report');
  const locale = useLocale();
  return { locale, variant, dimension, value };

  function variant(name: string): string {
    return OWN_ARMS.includes(name) ? t(`armsInside.${name}`) : `[${name}]`;
  }

  function dimension(name: string): string {
    return name.startsWith(AUDIENCE)
      ? name.slice(AUDIENCE.length)
      : t(`segment.dimension.${name}`, { defaultValue: name });
  }

  function value(of: string, name: string): string {
    const fallback = name === '' ? t('segment.other') : name;
    const key = of.startsWith(AUDIENCE) ? `segment.belongs.${name}` : `segment.value.${of}.${name}`;
    return t(key, { defaultValue: fallback });
  }
}
