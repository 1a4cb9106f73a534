import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RequestView } from '../../api/schema';
import { daysLeft, daysText, inOrder } from './due';

const NOW = new Date('2026-11-25T12:00:00Z');

function request(
  id: string,
  due: string,
  status: RequestView['status'] = 'open',
  received = '2026-11-01T00:00:00Z',
): RequestView {
  return { id, kind: 'access', channel: 'admin', received, due, status, reference: '', overdue: false };
}

test('what is due first comes first, what is closed comes last', () => {
  const sorted = inOrder([
    request('closed', '2026-11-01T00:00:00Z', 'done'),
    request('later', '2026-12-24T00:00:00Z'),
    request('sooner', '2026-11-26T00:00:00Z', 'in-progress'),
    request('closed later', '2026-11-01T00:00:00Z', 'refused', '2026-11-02T00:00:00Z'),
  ]);

  assert.deepEqual(
    sorted.map(({ id }) => id),
    ['sooner', 'later', 'closed later', 'closed'],
  );
});

test('days are counted from day to day, whatever the hour', () => {
  assert.equal(daysLeft(request('a', '2026-11-26T01:00:00Z'), NOW), 1);
  assert.equal(daysLeft(request('a', '2026-11-25T23:00:00Z'), NOW), 0);
  assert.equal(daysLeft(request('a', '2026-11-22T23:00:00Z'), NOW), -3);
});

test('days are told in the words of the language', () => {
  assert.equal(daysText(3, 'en'), 'in 3 days');
  assert.equal(daysText(-2, 'de'), 'vorgestern');
});
