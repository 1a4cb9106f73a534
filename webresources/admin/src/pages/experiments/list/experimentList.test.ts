import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExperimentSummary } from '../../../api/schema';
import { counted, daysLeft, filterOf, listed, progressOf } from './experimentList';

const summary = (name: string, state: ExperimentSummary['state'], level: ExperimentSummary['health']['level']) =>
  ({ name, title: name, state, health: { level, texts: [] } }) as unknown as ExperimentSummary;

const ALL = [
  summary('a', 'draft', 'none'),
  summary('b', 'running', 'good'),
  summary('c', 'running', 'broken'),
  summary('d', 'stopped', 'good'),
  summary('e', 'running', 'attention'),
];

test('what runs and is broken comes first', () => {
  assert.deepEqual(
    listed(ALL, 'all').map(each => each.name),
    ['c', 'e', 'b', 'a', 'd'],
  );
});

test('one state can be looked at alone', () => {
  assert.deepEqual(
    listed(ALL, 'draft').map(each => each.name),
    ['a'],
  );
});

test('an address may name a state', () => {
  assert.equal(filterOf('draft'), 'draft');
  assert.equal(filterOf('gone'), 'all');
});

test('only states that some experiment has are counted', () => {
  assert.deepEqual(counted(ALL), [
    ['running', 3],
    ['draft', 1],
    ['stopped', 1],
  ]);
});

test('progress is the share of its time that is over', () => {
  const time = { started: '2026-11-01T00:00:00Z', until: '2026-11-11T00:00:00Z' };

  assert.equal(progressOf(time, new Date('2026-11-06T00:00:00Z')), 0.5);
  assert.equal(progressOf(time, new Date('2026-12-06T00:00:00Z')), 1);
  assert.equal(progressOf({ started: null, until: time.until }, new Date()), undefined);
});

test('days left are never fewer than none', () => {
  assert.equal(daysLeft('2026-11-11T00:00:00Z', new Date('2026-11-08T12:00:00Z')), 3);
  assert.equal(daysLeft('2026-11-11T00:00:00Z', new Date('2026-11-12T12:00:00Z')), 0);
});
