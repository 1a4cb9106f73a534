import { useTranslation } from 'react-i18next';
import { usePurposes } from '../api/usePurposes';
import { labelOf } from './labels';

/**
 * The label of a purpose in the user's language; its id until the label is known, or when the site no longer has it.
 */
export function usePurposeLabel(): (id: string) => string {
  const { t, i18n } = useTranslation();
  const purposes = usePurposes();
  return id => {
    const purpose = purposes.data?.find(candidate => candidate.id === id);
    return purpose === undefined ? t(`purpose.${id}`, { defaultValue: id }) : labelOf(purpose, i18n.language);
  };
}
