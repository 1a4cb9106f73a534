import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPeriod, lastDays } from './period';

test('the last thirty days include today', () => {
  assert.deepEqual(lastDays(30, new Date('2026-11-30T12:00:00Z')), { from: '2026-11-01', to: '2026-11-30' });
});

test('a period is refused when it is turned round, open or too long', () => {
  assert.equal(isPeriod({ from: '2026-11-02', to: '2026-11-01' }), false);
  assert.equal(isPeriod({ from: '', to: '2026-11-01' }), false);
  assert.equal(isPeriod({ from: '2025-01-01', to: '2026-11-01' }), false);
  assert.equal(isPeriod({ from: '2026-11-01', to: '2026-11-01' }), true);
});
