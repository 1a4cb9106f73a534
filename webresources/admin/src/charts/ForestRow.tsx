import styles from './Forest.module.css';
import type { ForestEntry } from './ForestPlot';
import type { Scale } from './intervals';
import { positionOf, sideOf } from './positions';

const COLOURS = { above: 'var(--chart-blue)', below: 'var(--chart-orange)', across: 'var(--app-muted)' };

/** One difference on the scale of its plot. */
export function ForestRow({ entry, scale }: { entry: ForestEntry; scale: Scale }) {
  const { effect, label, note, isStrong } = entry;
  if (effect == null) {
    return (
      <div className={styles.row}>
        <span className={styles.label}>{label}</span>
        <span className={styles.hidden}>{note}</span>
      </div>
    );
  }
  const colour = COLOURS[sideOf(effect)];
  const low = effect.low ?? scale[0];
  const high = effect.high ?? scale[1];
  const open = `${effect.low == null ? styles.openLow : ''} ${effect.high == null ? styles.openHigh : ''}`;
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      <div className={styles.track}>
        <span className={styles.zero} style={{ left: positionOf(0, scale) }} />
        <span
          className={`${styles.interval} ${open}`}
          style={{ left: positionOf(low, scale), right: `calc(100% - ${positionOf(high, scale)})`, background: colour }}
        />
        <span
          className={`${styles.point} ${isStrong ? styles.strong : ''}`}
          style={{ left: positionOf(effect.value, scale), color: colour, borderColor: colour }}
        />
      </div>
      <span className={styles.numbers}>{note}</span>
    </div>
  );
}
