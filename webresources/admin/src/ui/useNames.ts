import { useTranslation } from 'react-i18next';
import { listed, type Names } from './messages';
import { useLocale } from './useLocale';

/** Arms that no editor named. */
const OWN_ARMS = ['default', 'holdout', 'personalized', 'control', 'shown', 'rules', 'uniform', 'policy'];
const AUDIENCE = 'audience:';

/**
 * The labels of variants and segments.
 *
 * @param titles labels of dimensions that the app does not know
 */
export function useNames(titles: Record<string, string> = {}): Names {
  const { t } = useTranslation('report');
  const locale = useLocale();
  return { locale, variant, dimension, value, group, signal };

  function variant(name: string): string {
    return OWN_ARMS.includes(name) ? t(`armsInside.${name}`) : t('quoted', { name });
  }

  function dimension(name: string): string {
    return name.startsWith(AUDIENCE)
      ? (titles[name] ?? name.slice(AUDIENCE.length))
      : t(`segment.dimension.${name}`, { defaultValue: name });
  }

  function value(of: string, name: string): string {
    if (of === 'country') {
      return countryName(name);
    }
    const fallback = name === '' ? t('segment.other') : name;
    const key = of.startsWith(AUDIENCE) ? `segment.belongs.${name}` : `segment.value.${of}.${name}`;
    return t(key, { defaultValue: fallback });
  }

  /** A code of no country stays as it is. */
  function countryName(code: string): string {
    try {
      return code === '' ? t('segment.other') : (new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code);
    } catch {
      return code;
    }
  }

  function group(of: string, values: string[]): string {
    const isEither = of.startsWith(AUDIENCE) && values.length === 1;
    return isEither
      ? t(`segment.group.${values[0]}`, { audience: dimension(of) })
      : t('segment.group.other', {
          dimension: dimension(of),
          values: listed(
            values.map(each => value(of, each)),
            { locale },
          ),
        });
  }

  function signal(kind: string): string {
    return t(`signal.${kind}`, { defaultValue: kind });
  }
}
