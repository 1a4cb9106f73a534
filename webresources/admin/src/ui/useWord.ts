import { useTranslation } from 'react-i18next';
import { wordsOf, type Word } from './words';

/** Words for the server's names, in the reader's language. */
export function useWord(): Word {
  return wordsOf(useTranslation().t);
}
