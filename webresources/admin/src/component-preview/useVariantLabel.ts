import { useTranslation } from 'react-i18next';

/** What a variant is called; the component's own content has a name in words. */
export function useVariantLabel(): (variant: string) => string {
  const { t } = useTranslation('components');
  return variant => (variant === 'default' ? t('own') : variant);
}
