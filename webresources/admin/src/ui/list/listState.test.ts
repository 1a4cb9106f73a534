import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextOrder, readState, searchIn, withFilter, withState } from './listState';

const read = (query: string) => readState(new URLSearchParams(query));
const changed = (query: string, change: Parameters<typeof withState>[1]) =>
  withState(new URLSearchParams(query), change).toString();

test('the address holds the state of a list', () => {
  assert.deepEqual(read('q=summer&sort=visitors&dir=desc&page=3'), {
    q: 'summer',
    sort: 'visitors',
    direction: 'descending',
    page: 3,
  });
});

test('values that make no sense count as absent', () => {
  const usual = { q: '', sort: undefined, direction: 'ascending', page: 1 };

  assert.deepEqual(read(''), usual);
  assert.deepEqual(read('sort=&dir=sideways&page=-2'), usual);
  assert.equal(read('page=1.5').page, 1);
  assert.equal(read(`q=${'x'.repeat(1000)}`).q.length, 100);
});

test('usual values are not written and other parameters stay', () => {
  assert.equal(changed('state=draft&q=summer', { q: '' }), 'state=draft');
  assert.equal(changed('state=draft', { q: 'Über 20 %' }), 'state=draft&q=%C3%9Cber+20+%25');
});

test('another search, order or filter begins with the first page', () => {
  assert.equal(changed('q=a&page=4', { q: 'b' }), 'q=b');
  assert.equal(changed('page=4', { sort: 'title' }), 'sort=title');
  assert.equal(withFilter(new URLSearchParams('page=4&q=a'), 'state', 'draft').toString(), 'q=a&state=draft');
  assert.equal(withFilter(new URLSearchParams('state=draft'), 'state', '').toString(), '');
});

test('turning the page keeps search and order', () => {
  assert.equal(changed('q=a&sort=title&dir=desc', { page: 2 }), 'q=a&sort=title&dir=desc&page=2');
});

test('a history entry may hold the search', () => {
  assert.equal(searchIn({ q: 'Jane', undoable: {} }), 'Jane');
  assert.deepEqual([null, 'q', {}, { q: 3 }].map(searchIn), ['', '', '', '']);
});

test('a header orders up, down, then not at all', () => {
  const first = nextOrder(read(''), 'title');
  const second = nextOrder({ ...read(''), ...first }, 'title');
  const third = nextOrder({ ...read(''), ...second }, 'title');

  assert.deepEqual(first, { sort: 'title', direction: 'ascending' });
  assert.deepEqual(second, { sort: 'title', direction: 'descending' });
  assert.equal(third.sort, undefined);
  assert.deepEqual(nextOrder({ ...read(''), ...second }, 'state'), { sort: 'state', direction: 'ascending' });
});
