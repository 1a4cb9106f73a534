import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../api/failure';
import { TEXTS } from '../texts';
import { troubleOf } from './trouble';

test('each answer that is no answer leads to what can be done about it', () => {
  const troubles = [0, 400, 401, 403, 404, 409, 413, 500, 502, 503].map(status => troubleOf(new Failure(status, '')));

  assert.deepEqual(troubles, [
    'unreachable',
    'refused',
    'loggedOut',
    'noPermission',
    'missing',
    'conflict',
    'refused',
    'failed',
    'failed',
    'storeUnavailable',
  ]);
  troubles.forEach(trouble => assert.ok(TEXTS.en.app.trouble[trouble].text));
});
