import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf, pagesOf, searched, sorted, type Valued } from './listRows';

interface Row {
  title: string;
  visitors: number | null;
}

const COLUMNS: Valued<Row>[] = [
  { id: 'title', value: row => row.title },
  { id: 'visitors', value: row => row.visitors },
];
const ROWS: Row[] = [
  { title: 'Winter 10', visitors: 5 },
  { title: 'Über uns', visitors: null },
  { title: 'winter 9', visitors: 40 },
];
const titles = (rows: Row[]) => rows.map(row => row.title);
const order = (sort: string | undefined, direction: 'ascending' | 'descending' = 'ascending') =>
  titles(sorted(ROWS, COLUMNS, { sort, direction }, 'en'));

test('every word is found in any column, whatever its case and accents', () => {
  assert.deepEqual(titles(searched(ROWS, COLUMNS, 'uber')), ['Über uns']);
  assert.deepEqual(titles(searched(ROWS, COLUMNS, '40  WINTER')), ['winter 9']);
  assert.deepEqual(titles(searched(ROWS, COLUMNS, 'winter uns')), []);
  assert.equal(searched(ROWS, COLUMNS, ' '), ROWS);
});

test('numbers are ordered as numbers, within words too', () => {
  assert.deepEqual(order('title'), ['Über uns', 'winter 9', 'Winter 10']);
  assert.deepEqual(order('visitors', 'descending'), ['winter 9', 'Winter 10', 'Über uns']);
});

test('missing values are last in both directions', () => {
  assert.equal(order('visitors').at(-1), 'Über uns');
  assert.equal(order('visitors', 'descending').at(-1), 'Über uns');
});

test('without a known column the order stays', () => {
  assert.deepEqual(order(undefined), titles(ROWS));
  assert.deepEqual(order('gone'), titles(ROWS));
});

test('a page beyond the end is the last one', () => {
  const rows = Array.from({ length: 120 }, (_, index) => index);

  assert.equal(pagesOf(rows.length), 3);
  assert.equal(pagesOf(0), 1);
  assert.deepEqual(pageOf(rows, 2).at(0), 50);
  assert.deepEqual(pageOf(rows, 99).at(-1), 119);
  assert.deepEqual(pageOf([], 4), []);
});

test('five thousand rows are searched, ordered and cut', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => ({ title: `Audience ${index}`, visitors: index }));

  const found = sorted(searched(rows, COLUMNS, '499'), COLUMNS, { sort: 'visitors', direction: 'descending' }, 'en');

  assert.equal(found.length, 15);
  assert.equal(found[0]?.title, 'Audience 4999');
});
