import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandOf, cutsOf, rowsOf, scaleOf, ticksOf, type IntervalLine } from './intervals';

const LINE: IntervalLine = {
  key: 'bold',
  name: 'Bold',
  points: [
    { x: '2026-11-01', value: 0.3, low: -4, high: 5 },
    { x: '2026-11-02', value: 0.1, low: -0.2, high: 0.4 },
    { x: '2026-11-03', value: 0.08, low: -0.1, high: null },
    { x: '2026-11-04', value: 0.08, low: -0.02, high: 0.18 },
  ],
};

test('the first wide intervals do not flatten what comes after them', () => {
  const [low, high] = scaleOf([LINE]);

  assert.ok(low > -0.3 && low < -0.2);
  assert.ok(high > 0.4 && high < 0.5);
});

test('a scale has nought in it even when nothing is near', () => {
  const [low] = scaleOf([{ ...LINE, points: [{ x: '2026-11-01', value: 0.5, low: 0.4, high: 0.6 }] }]);

  assert.ok(low < 0);
});

test('a scale of no points can still be drawn', () => {
  const [low, high] = scaleOf([]);

  assert.ok(high > low);
});

test('an open end reaches to the end of the scale, a wide one is cut there', () => {
  const rows = rowsOf([LINE], [-1, 1]);

  assert.deepEqual(rows[0]![bandOf('bold')], [-1, 1]);
  assert.deepEqual(rows[2]![bandOf('bold')], [-0.1, 1]);
});

test('each end beyond the scale is told once for a day, open ends too', () => {
  const cuts = cutsOf([LINE, { ...LINE, key: 'calm' }], [-1, 1]);

  assert.deepEqual(cuts, [
    { x: '2026-11-01', isAbove: false },
    { x: '2026-11-01', isAbove: true },
    { x: '2026-11-03', isAbove: true },
  ]);
});

test('lines that begin on different days share the days that they have in common', () => {
  const late = { key: 'calm', name: 'Calm', points: [{ x: '2026-11-04', value: 0, low: -1, high: 1 }] };
  const rows = rowsOf([late, LINE], [-1, 1]);

  assert.deepEqual(
    rows.map(row => row.x),
    ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'],
  );
  assert.equal(rows[3]!['calm'], 0);
  assert.equal(rows[0]!['calm'], undefined);
});

test('an axis has round steps with nought among them', () => {
  assert.deepEqual(ticksOf([-0.22, 0.44]), [-0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4]);
  assert.deepEqual(ticksOf([-0.011, 0.012]), [-0.01, -0.005, 0, 0.005, 0.01]);
});
