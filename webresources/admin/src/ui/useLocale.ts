import { useTranslation } from 'react-i18next';
import { localeOf } from './locale';

/** How dates and numbers are written. */
export function useLocale(): string {
  return localeOf(useTranslation().i18n.language, navigator.languages);
}
