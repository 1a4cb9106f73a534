import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VerificationView } from '../../../api/schema';
import { percentDone, verdictOf } from './verdict';

const SOUND = { valid: true, records: 9, purged: 0, erased: 1, checkpoints: 1, anchored: true, fault: null, problems: [], problemTexts: [] };
const UNSIGNED = {
  code: 'checkpoint-unsigned',
  text: 'Line 3 of the checkpoints was not signed with a known key.',
  parameters: { line: '3' },
  key: 'ledger.checkpoint-unsigned',
  fields: { line: { type: 'text' as const, number: null, texts: ['3'], dimension: null, messages: [] } },
};
const CHANGED = {
  code: 'content-changed',
  text: 'Its content is not what was recorded.',
  parameters: {},
  key: 'ledger.content-changed',
  fields: {},
};
const DONE: VerificationView = {
  id: 'a',
  state: 'done',
  trigger: 'admin',
  started: '2026-11-25T12:00:00Z',
  finished: '2026-11-25T12:00:01Z',
  checked: 9,
  total: 9,
  result: SOUND,
};

test('a sound ledger is valid', () => {
  assert.equal(verdictOf(DONE), 'valid');
});

test('a ledger that was compared with its own checkpoints alone is not called valid', () => {
  assert.equal(verdictOf({ ...DONE, result: { ...SOUND, anchored: false } }), 'notAnchored');
  assert.equal(verdictOf({ ...DONE, result: { ...SOUND, anchored: false, records: 0 } }), 'valid');
});

test('a ledger without a checkpoint to compare with is not called changed', () => {
  assert.equal(verdictOf({ ...DONE, result: { ...SOUND, valid: false, checkpoints: 0 } }), 'notCompared');
});

test('problems besides the records are not passed over', () => {
  assert.equal(
    verdictOf({ ...DONE, result: { ...SOUND, problems: [UNSIGNED.text], problemTexts: [UNSIGNED] } }),
    'validWithProblems',
  );
});

test('a fault makes it invalid, whatever else is said', () => {
  const result = { ...SOUND, valid: false, fault: { sequence: 3, reason: CHANGED.text, text: CHANGED } };

  assert.equal(verdictOf({ ...DONE, result }), 'invalid');
});

test('a verification without a result has failed and is never shown as valid', () => {
  assert.equal(verdictOf({ ...DONE, result: null }), 'failed');
  assert.equal(verdictOf({ ...DONE, state: 'failed' }), 'failed');
});

test('progress is counted in whole percents and never beyond the end', () => {
  assert.equal(percentDone({ ...DONE, checked: 2, total: 3 }), 66);
  assert.equal(percentDone({ ...DONE, checked: 5, total: 3 }), 100);
  assert.equal(percentDone({ ...DONE, checked: 0, total: 0 }), 0);
});
