import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TallyView } from '../../api/schema';
import { changeText, optIns } from './optIn';

function tally(day: string, verdict: TallyView['verdict'], count: number, purpose = 'behavioral'): TallyView {
  return { day, purpose, verdict, source: 'banner', count };
}

const TALLIES = [
  tally('2026-10-20', 'given', 1),
  tally('2026-10-20', 'refused', 3),
  tally('2026-11-20', 'given', 3),
  tally('2026-11-20', 'refused', 1),
  tally('2026-11-20', 'refused', 2, 'analytics'),
  tally('2026-11-20', 'given', 2, 'dropped'),
];

test('each period has its own rate', () => {
  const [behavioral] = optIns(TALLIES, '2026-11-01', ['behavioral']);

  assert.deepEqual(behavioral, { purpose: 'behavioral', now: 0.75, before: 0.25 });
});

test('a period without a choice has no rate', () => {
  const rates = optIns(TALLIES, '2026-11-01', ['analytics', 'behavioral']);

  assert.deepEqual(rates[0], { purpose: 'analytics', now: 0, before: undefined });
});

test('purposes that the site no longer has are left out', () => {
  assert.deepEqual(
    optIns(TALLIES, '2026-11-01', ['behavioral', 'analytics']).map(({ purpose }) => purpose),
    ['behavioral', 'analytics'],
  );
});

test('the change is told in percentage points', () => {
  assert.equal(changeText({ purpose: 'a', now: 0.5, before: 0.4 }, 'en', 'pp'), '+10.00\u00a0pp');
  assert.equal(changeText({ purpose: 'a', now: 0.5, before: undefined }, 'en', 'pp'), undefined);
});
