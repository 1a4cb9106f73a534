import { useTranslation } from 'react-i18next';
import { timeText } from './times';

/** A moment, in the reader's language and time zone. */
export function Time({ of }: { of: string }) {
  const { i18n } = useTranslation();
  return <time dateTime={of}>{timeText(of, i18n.language)}</time>;
}
