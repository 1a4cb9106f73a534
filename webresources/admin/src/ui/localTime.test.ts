import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf, localOf } from './localTime';

test('a moment comes back from its field as it went in', () => {
  const instant = '2026-12-24T17:30:00.000Z';

  assert.equal(instantOf(localOf(instant)), instant);
});

test('an empty field is no moment', () => {
  assert.equal(localOf(null), '');
  assert.equal(instantOf(''), null);
  assert.equal(instantOf('tomorrow'), null);
});
