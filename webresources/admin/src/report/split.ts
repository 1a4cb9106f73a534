import type { SplitView } from '../api/schema';

export interface ArmShare {
  variant: string;
  visitors: number;
  left: number;
  share: number;
  expected: number;
}

/** The share of each arm of all who were counted, beside the one that was planned. */
export function sharesOf(split: SplitView): ArmShare[] {
  const all = sum(split.arms.map(arm => arm.visitors));
  const planned = sum(split.arms.map(arm => arm.expected));
  return split.arms.map(({ variant, visitors, left, expected }) => ({
    variant,
    visitors,
    left,
    share: all === 0 ? 0 : visitors / all,
    expected: planned === 0 ? 0 : expected / planned,
  }));
}

/** The share of each arm of those who had joined by the end of each day, as rows of a chart. */
export function sharesByDay(split: SplitView): Record<string, string | number>[] {
  const variants = split.arms.map(arm => arm.variant);
  const sums = new Map(variants.map(variant => [variant, 0]));
  return split.byDay.map(({ day, counts }) => {
    variants.forEach(variant => sums.set(variant, sums.get(variant)! + (counts[variant] ?? 0)));
    const all = sum([...sums.values()]);
    const shares = variants.map(variant => [variant, all === 0 ? 0 : sums.get(variant)! / all]);
    return { x: day, ...Object.fromEntries(shares) };
  });
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
