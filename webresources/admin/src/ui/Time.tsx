import styles from './Time.module.css';
import { timeText } from './times';
import { useLocale } from './useLocale';

/** A moment, in the reader's form and time zone. Where it does not fit on a line, the offset goes on the next one. */
export function Time({ of }: { of: string }) {
  const text = timeText(of, useLocale());
  const offset = text.lastIndexOf(' ');
  return (
    <time dateTime={of}>
      <span className={styles.part}>{text.slice(0, offset)}</span>{' '}
      <span className={styles.part}>{text.slice(offset + 1)}</span>
    </time>
  );
}
