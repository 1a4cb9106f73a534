import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CandidateView } from '../api/schema';
import { reasonText } from './reasons';

const LABELS = { purposes: (ids: string[]) => ids.join(' + '), slice: (name: string) => name.toUpperCase() };

function candidate(reason: CandidateView['reason'], detail: string): CandidateView {
  return { variant: 'spring', rung: 'contextual', outcome: 'skipped', reason, detail, failed: null };
}

test('a reason names its audience in both languages', () => {
  const matched = candidate('audience-matched', 'Spring campaign');

  assert.equal(reasonText(matched, 'en', LABELS), 'The visit belongs to the audience “Spring campaign”.');
  assert.equal(reasonText(matched, 'de', LABELS), 'Der Besuch gehört zur Zielgruppe „Spring campaign“.');
});

test('missing purposes have their labels', () => {
  const text = reasonText(candidate('no-consent', 'analytics, behavioral'), 'en', LABELS);

  assert.equal(text, 'Not considered: the visitor has not agreed to analytics + behavioral.');
});

test('a slice has the word of its rung', () => {
  assert.match(reasonText(candidate('withheld', 'holdout'), 'en', LABELS) ?? '', /“HOLDOUT”/);
});

test('a candidate that was not reached has no reason', () => {
  assert.equal(reasonText(candidate(null, ''), 'en', LABELS), undefined);
});
