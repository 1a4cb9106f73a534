import type { ReactNode } from 'react';
import styles from './Tag.module.css';

export type Tone = 'good' | 'bad' | 'warning' | 'plain';

/** A word that stands out. Its colour repeats what the word says and never says more. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.mark} ${styles[tone]}`}>{children}</span>;
}
