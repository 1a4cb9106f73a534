import { useTranslation } from 'react-i18next';
import { wordsOf, type Word } from './words';

/** Words for the server's names, in the reader's language. */
export function useWord(): Word {
  const { t, i18n } = useTranslation();
  return wordsOf(t, i18n.language);
}
