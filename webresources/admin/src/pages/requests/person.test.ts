import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, faultsOf } from './person';

const CODE = '0123456789abcdef0123456789abcdef';
const CONSENT_ID = 'AbCdEfGhIjKlMnOpQrSt_-';

test('an erasure of nobody is not sent', () => {
  assert.deepEqual(faultsOf({ visitor: ' ', consentId: '' }), { visitor: 'whomMissing' });
});

test('one of the two is enough, and only that is sent', () => {
  assert.deepEqual(faultsOf({ visitor: '', consentId: CONSENT_ID }), {});
  assert.deepEqual(bodyOf({ visitor: '', consentId: ` ${CONSENT_ID} ` }), { consentId: CONSENT_ID });
});

test('a code that is mistyped stops the erasure, also when the consent id is right', () => {
  assert.deepEqual(faultsOf({ visitor: CODE.slice(1), consentId: CONSENT_ID }), { visitor: 'codeWrong' });
});

test('a code in groups is sent without blanks', () => {
  assert.deepEqual(bodyOf({ visitor: '01234567 89ABCDEF 01234567 89ABCDEF', consentId: '' }), { visitor: CODE });
});
