import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REPORT } from './sampleReport';
import { chosenOf, goalsOf, rowsOf, variantsOf } from './segments';

test('segments begin with the goal that decides, and rows of one dimension stand together', () => {
  assert.deepEqual(chosenOf(REPORT, { goal: '', variant: '' }), { goal: 'order', variant: 'bold' });
  assert.deepEqual(
    rowsOf(REPORT, 'order', 'bold').map(each => each.value),
    ['phone', 'tablet', 'new'],
  );
});

test('a choice that the report does not have is not kept', () => {
  assert.deepEqual(chosenOf(REPORT, { goal: 'back', variant: 'gone' }), { goal: 'order', variant: 'bold' });
  assert.deepEqual(chosenOf(REPORT, { goal: 'bounce', variant: 'calm' }), { goal: 'bounce', variant: 'calm' });
  assert.deepEqual(
    [goalsOf(REPORT).map(each => each.goal), variantsOf(REPORT)],
    [
      ['bounce', 'order'],
      ['bold', 'calm'],
    ],
  );
});
