import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SplitView } from '../api/schema';
import { sharesByDay, sharesOf } from './split';

test('shares of the split add up over the days', () => {
  const split: SplitView = {
    isBroken: false,
    text: { code: '', text: '', parameters: {}, key: '', fields: {} },
    arms: [
      { variant: 'default', visitors: 30, expected: 20, left: 1 },
      { variant: 'bold', visitors: 10, expected: 20, left: 0 },
    ],
    byDay: [
      { day: '2026-11-01', counts: { default: 10 } },
      { day: '2026-11-02', counts: { default: 20, bold: 10 } },
    ],
  };

  assert.deepEqual(
    sharesOf(split).map(each => [each.share, each.expected]),
    [
      [0.75, 0.5],
      [0.25, 0.5],
    ],
  );
  assert.deepEqual(sharesByDay(split), [
    { x: '2026-11-01', default: 1, bold: 0 },
    { x: '2026-11-02', default: 0.75, bold: 0.25 },
  ]);
});

test('a split of nobody has no shares', () => {
  const split = { isBroken: false, text: { code: '', text: '', parameters: {}, key: '', fields: {} }, arms: [], byDay: [] };

  assert.deepEqual(sharesOf(split), []);
});
