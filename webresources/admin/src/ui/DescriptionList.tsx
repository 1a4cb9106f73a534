import type { ReactNode } from 'react';
import styles from './DescriptionList.module.css';

/** Terms and their values, below each other. Undefined values are left out. */
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
