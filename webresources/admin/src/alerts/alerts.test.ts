import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlertView } from '../api/schema';
import { openCount, sorted } from './alerts';

function alert(id: string, state: AlertView['state']): AlertView {
  return {
    id,
    kind: 'split-broken',
    state,
    text: { code: 'split-broken', text: '', parameters: {}, key: 'alert.split-broken', fields: {} },
    link: 'experiments/hero',
    raised: '2026-11-25T12:00:00Z',
    acknowledgedBy: null,
    acknowledged: null,
    resolved: null,
    isRecorded: true,
  };
}

const ALERTS = [alert('a', 'acknowledged'), alert('b', 'open'), alert('c', 'resolved'), alert('d', 'open')];

test('open alerts come before those that were seen', () => {
  assert.deepEqual(
    sorted(ALERTS).unresolved.map(({ id }) => id),
    ['b', 'd', 'a'],
  );
  assert.deepEqual(
    sorted(ALERTS).resolved.map(({ id }) => id),
    ['c'],
  );
});

test('only open alerts count', () => {
  assert.equal(openCount(ALERTS), 2);
  assert.equal(openCount([]), 0);
});
