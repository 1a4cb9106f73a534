import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inUnit, minutesOf, unitOf } from './durations';

test('a time is told in the largest unit that leaves no rest', () => {
  assert.equal(unitOf(20160), 'days');
  assert.equal(unitOf(90 * 60), 'hours');
  assert.equal(unitOf(45), 'minutes');
  assert.equal(unitOf(0), 'minutes');
});

test('a time is the same in every unit', () => {
  assert.equal(inUnit(20160, 'days'), 14);
  assert.equal(minutesOf(14, 'days'), 20160);
});
