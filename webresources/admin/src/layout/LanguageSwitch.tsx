import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, LANGUAGES } from '../texts';

/** Switches the app's language, each language named in itself. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <NativeSelect
      size="xs"
      w={110}
      aria-label={t('appLanguage')}
      value={i18n.language}
      onChange={event => chooseLanguage(event.currentTarget.value)}
      data={LANGUAGES.map(language => ({ value: language, label: t('languageName', { lng: language }) }))}
    />
  );
}
