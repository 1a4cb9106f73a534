import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REPORT } from './sampleReport';
import { linesOf } from './series';

test('lines stand in the order of the arms, and only where there is something to draw', () => {
  const series = [
    { day: '2026-11-01', variant: 'calm', visitors: 9, value: 0.1, low: null, high: 0.4 },
    { day: '2026-11-02', variant: 'calm', visitors: 12, value: 0.2, low: -0.1, high: 0.3 },
  ];
  const lines = linesOf({ ...REPORT.goals[1]!, series }, name => name.toUpperCase());

  assert.deepEqual(
    lines.map(line => [line.name, line.points.length]),
    [['CALM', 2]],
  );
});
