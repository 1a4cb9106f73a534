import type { ReactNode } from 'react';
import styles from './DescriptionList.module.css';

/** Names and what they stand for, below each other. What is undefined is left out. */
export function DescriptionList({ of }: { of: [name: string, value: ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {of
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
