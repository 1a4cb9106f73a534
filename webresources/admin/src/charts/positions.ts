import type { Scale } from './intervals';

/** Where a number stands on a scale, from the left; beyond an end it stands at that end. */
export function positionOf(value: number, [low, high]: Scale): string {
  const share = (value - low) / (high - low);
  return `${(100 * Math.min(1, Math.max(0, share))).toFixed(2)}%`;
}

/** On which side of nought an interval lies; an open end lies beyond everything. */
export function sideOf({ low, high }: { low?: number | null; high?: number | null }): 'above' | 'below' | 'across' {
  if (low != null && low > 0) {
    return 'above';
  }
  return high != null && high < 0 ? 'below' : 'across';
}
