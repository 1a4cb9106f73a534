import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../api/failure';
import { TEXTS } from '../texts';
import { failureKindOf } from './failureKind';

test('each answer that is no answer leads to what can be done about it', () => {
  const kinds = [0, 400, 401, 403, 404, 409, 413, 500, 502, 503].map(status => failureKindOf(new Failure(status, '')));

  assert.deepEqual(kinds, [
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
  kinds.forEach(kind => assert.ok(TEXTS.en.app.trouble[kind].text));
});
