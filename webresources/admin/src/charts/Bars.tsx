import styles from './Bars.module.css';

interface Bar {
  name: string;
  /** Of the widest bar, 0 to 1. */
  length: number;
  /** Where a mark says how long it should be. */
  expected?: number;
  number: string;
  colour: string;
}

export interface BarGroup {
  key: string;
  name?: string;
  bars: Bar[];
}

/** Bars with their names before and their numbers behind them. */
export function Bars({ groups }: { groups: BarGroup[] }) {
  return (
    <div className={styles.bars}>
      {groups.map(group => (
        <div key={group.key}>
          {group.name !== undefined && <div className={styles.name}>{group.name}</div>}
          {group.bars.map(bar => (
            <div key={bar.name} className={styles.bar}>
              <span>{bar.name}</span>
              <span className={styles.room}>
                <span className={styles.length} style={{ width: percent(bar.length), background: bar.colour }} />
                {bar.expected !== undefined && (
                  <span className={styles.expected} style={{ left: percent(bar.expected) }} />
                )}
              </span>
              <span className={styles.number}>{bar.number}</span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function percent(share: number): string {
  return `${(100 * Math.min(1, Math.max(0, share))).toFixed(2)}%`;
}
