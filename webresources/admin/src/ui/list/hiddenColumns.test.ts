import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hiddenIn, shownOf, toggled } from './hiddenColumns';

const COLUMNS = [{ id: 'title' }, { id: 'state' }, {}];

test('the column that names the row and columns of buttons are always shown', () => {
  assert.deepEqual(shownOf(COLUMNS, ['title', 'state', 'gone']), [{ id: 'title' }, {}]);
  assert.deepEqual(shownOf(COLUMNS, []), COLUMNS);
});

test('a column is hidden and shown again', () => {
  assert.deepEqual(toggled(['title'], 'state'), ['title', 'state']);
  assert.deepEqual(toggled(['title', 'state'], 'title'), ['state']);
});

test('a choice that was never made hides nothing', () => {
  assert.deepEqual(hiddenIn(null), []);
  assert.deepEqual(hiddenIn(''), []);
  assert.deepEqual(hiddenIn('state,until'), ['state', 'until']);
});
