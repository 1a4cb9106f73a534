import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TallyView } from '../../../api/schema';
import { acceptance, byDay, daysOf, inOrderOf, mostOf, namesOf, only, signalsByDay, total } from './rates';

const TALLIES: TallyView[] = [
  { day: '2026-11-01', purpose: 'behavioral', verdict: 'given', source: 'banner', count: 3 },
  { day: '2026-11-01', purpose: 'behavioral', verdict: 'given', source: 'preference-centre', count: 1 },
  { day: '2026-11-03', purpose: 'behavioral', verdict: 'refused', source: 'banner', count: 12 },
  { day: '2026-11-03', purpose: 'pricing', verdict: 'withdrawn', source: 'banner', count: 2 },
];

test('days are all there, over the end of a month', () => {
  assert.deepEqual(daysOf('2026-10-30', '2026-11-02'), ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02']);
});

test('a period that ends before it begins has no days', () => {
  assert.deepEqual(daysOf('2026-11-02', '2026-11-01'), []);
});

test('a day on which nobody decided counts as nothing', () => {
  const days = byDay(only(TALLIES, 'behavioral', ''), daysOf('2026-11-01', '2026-11-03'));

  assert.deepEqual(
    days.map(day => [day.given, day.refused]),
    [
      [4, 0],
      [0, 0],
      [0, 12],
    ],
  );
});

test('what falls outside the days is not counted', () => {
  assert.equal(byDay(TALLIES, ['2026-11-03'])[0]!.given, 0);
});

test('decisions are restricted to a purpose and a source', () => {
  assert.equal(total(only(TALLIES, 'behavioral', 'banner')).given, 3);
  assert.equal(total(only(TALLIES, '', 'banner')).withdrawn, 2);
});

test('the share of yes is that of those who chose for the first time', () => {
  assert.equal(acceptance(total(only(TALLIES, 'behavioral', ''))), 0.25);
  assert.equal(acceptance(total([])), undefined);
});

test('a verdict that came later does no harm', () => {
  const later = { day: '2026-11-01', purpose: 'pricing', verdict: 'new', source: 'api', count: 1 } as unknown as TallyView;

  assert.equal(total([later]).given, 0);
});

test('purposes stand in the order of the site, dropped ones last', () => {
  assert.deepEqual(inOrderOf(['c', 'a', 'b'], ['a', 'c', 'old']), ['c', 'a', 'old']);
});

test('charts beside each other end at a round number that none of them exceeds', () => {
  const [day] = byDay([], ['2026-11-01']);

  assert.equal(mostOf(byDay(TALLIES, daysOf('2026-11-01', '2026-11-03'))), 12);
  assert.equal(mostOf([{ ...day!, given: 142 }]), 160);
  assert.equal(mostOf([]), 5);
});

test('purposes are named once', () => {
  assert.deepEqual(namesOf(TALLIES, 'purpose'), ['behavioral', 'pricing']);
});

test('privacy signals of all jurisdictions add up', () => {
  const counts = [
    { day: '2026-11-01', jurisdiction: 'US-CA', requests: 5 },
    { day: '2026-11-01', jurisdiction: '', requests: 2 },
  ];

  assert.deepEqual(
    signalsByDay(counts, ['2026-11-01', '2026-11-02']).map(day => day.requests),
    [7, 0],
  );
});
