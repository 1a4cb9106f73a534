import { folded, foldedWords } from '../folded';
import type { Direction } from './listState';

/** Something that a list can compare; null where there is nothing, which comes last. */
export type Value = string | number | null | undefined;

export interface Valued<T> {
  /** The name of the column in addresses. */
  id: string;
  /** The value that is searched for, compared and downloaded. */
  value: (row: T) => Value;
}

export const PAGE_SIZE = 50;

/** The rows whose values have every word of a text. */
export function searched<T>(rows: T[], columns: Valued<T>[], text: string): T[] {
  const words = foldedWords(text);
  if (words.length === 0) {
    return rows;
  }
  return rows.filter(row => {
    const all = folded(columns.map(column => column.value(row) ?? '').join(' '));
    return words.every(word => all.includes(word));
  });
}

/** The rows in the order of a column; equal ones, and all when there is no such column, stay in their order. */
export function sorted<T>(
  rows: T[],
  columns: Valued<T>[],
  { sort, direction }: { sort: string | undefined; direction: Direction },
  language: string,
): T[] {
  const by = columns.find(column => column.id === sort);
  if (by === undefined) {
    return rows;
  }
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .map(row => ({ row, value: by.value(row) }))
    .sort((one, other) => compared(one.value, other.value, sign, collator))
    .map(({ row }) => row);
}

function compared(one: Value, other: Value, sign: number, collator: Intl.Collator): number {
  const isMissing = [one, other].map(value => value == null || value === '');
  if (isMissing[0] || isMissing[1]) {
    return Number(isMissing[0]) - Number(isMissing[1]);
  }
  return typeof one === 'number' && typeof other === 'number'
    ? sign * (one - other)
    : sign * collator.compare(String(one), String(other));
}

/** The number of pages, at least one. */
export function pagesOf(count: number): number {
  return Math.max(1, Math.ceil(count / PAGE_SIZE));
}

/** The rows of a page; of the last one, when there are fewer pages. */
export function pageOf<T>(rows: T[], page: number): T[] {
  const from = (Math.min(page, pagesOf(rows.length)) - 1) * PAGE_SIZE;
  return rows.slice(from, from + PAGE_SIZE);
}
