import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isConsentId, isVisitorCode, visitorCodeOf } from './codes';

test('a code may be written in groups and in capitals', () => {
  assert.equal(isVisitorCode(visitorCodeOf(' 0123 4567-89AB CDEF 0123 4567 89ab cdef\n')), true);
});

test('what is too short or has other letters is no code', () => {
  assert.equal(isVisitorCode('0123'), false);
  assert.equal(isVisitorCode('g'.repeat(32)), false);
});

test('a consent id is told from a code', () => {
  assert.equal(isConsentId('AbCdEfGhIjKlMnOpQrSt_-'), true);
  assert.equal(isConsentId('a'.repeat(32)), false);
});
