import { Fragment, type ReactNode } from 'react';
import { ChartFrame } from './ChartFrame';
import styles from './Forest.module.css';
import { ForestRow } from './ForestRow';
import { scaleOf, ticksOf } from './intervals';
import { positionOf } from './positions';

const MOST_TICKS = 4;

/** A difference and its interval; without an effect the row says why in its note. */
export interface ForestEntry {
  key: string;
  /** Rows of the same group stand under one heading. */
  group: string;
  label: string;
  effect?: { value: number; low?: number | null; high?: number | null } | null;
  note: string;
  isStrong: boolean;
}

interface Props {
  title: string;
  description: string;
  table: ReactNode;
  entries: ForestEntry[];
  text: (value: number) => string;
  axisLabel: string;
}

/** Differences below each other on one scale. Evidence has a filled diamond, other results an empty square. */
export function ForestPlot({ title, description, table, entries, text, axisLabel }: Props) {
  const points = entries.flatMap(({ key, effect }) => (effect == null ? [] : [{ x: key, ...effect }]));
  // Each effect is a line of its own, so that none of them counts as an early one.
  const scale = scaleOf(points.map(point => ({ key: point.x, name: point.x, points: [point] })));
  return (
    <ChartFrame title={title} description={description} table={table}>
      <div className={styles.forest}>
        {entries.map((entry, index) => (
          <Fragment key={entry.key}>
            {entry.group !== entries[index - 1]?.group && <div className={styles.group}>{entry.group}</div>}
            <ForestRow entry={entry} scale={scale} />
          </Fragment>
        ))}
        {points.length > 0 && (
          <div className={styles.row}>
            <span className={styles.axisTitle}>{axisLabel}</span>
            <div className={styles.axis}>
              {ticksOf(scale, MOST_TICKS).map(tick => (
                <span key={tick} style={{ left: positionOf(tick, scale) }}>
                  {text(tick)}
                </span>
              ))}
            </div>
            <span />
          </div>
        )}
      </div>
    </ChartFrame>
  );
}
