import { useTranslation } from 'react-i18next';

/** The label of a variant; the component's own content has a label of its own. */
export function useVariantLabel(): (variant: string) => string {
  const { t } = useTranslation('components');
  return variant => (variant === 'default' ? t('own') : variant);
}
