import { useTranslation } from 'react-i18next';
import { languageName } from '../../../ui/languages';

/** The label of a value of a variant: a field with its language, or a part of its targeting. */
export function useValueLabel(): (field: string, language: string) => string {
  const { t, i18n } = useTranslation('workbench');
  return (field, language) =>
    language === ''
      ? t(`value.${field}`, { defaultValue: field })
      : t('fieldIn', { field: t(`field.${field}`, { defaultValue: field }), language: languageName(language, i18n.language) });
}
