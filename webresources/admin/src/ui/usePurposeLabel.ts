import { useTranslation } from 'react-i18next';
import { usePurposes } from '../api/usePurposes';
import { labelOf } from './labels';

/** What a purpose is called in the reader's language; its id until that is known, or when the site has it no more. */
export function usePurposeLabel(): (id: string) => string {
  const { t, i18n } = useTranslation();
  const purposes = usePurposes();
  return id => {
    const purpose = purposes.data?.find(candidate => candidate.id === id);
    return purpose === undefined ? t(`purpose.${id}`, { defaultValue: id }) : labelOf(purpose, i18n.language);
  };
}
