import { timeText } from './times';
import { useLocale } from './useLocale';

/** A moment, in the reader's language and time zone. */
export function Time({ of }: { of: string }) {
  const locale = useLocale();
  return <time dateTime={of}>{timeText(of, locale)}</time>;
}
