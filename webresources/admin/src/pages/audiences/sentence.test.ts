import assert from 'node:assert/strict';
import { test } from 'node:test';
import i18next from 'i18next';
import type { AttributeView, CountView, FindingView } from '../../api/schema';
import { TEXTS } from '../../texts';
import { rulesOf } from './builder/json';
import { countSentences } from './count';
import { findingText } from '../../findings/findings';
import { sentenceOf } from './sentence';

await i18next.init({ resources: TEXTS, lng: 'en', interpolation: { escapeValue: false } });

const VIEWS: AttributeView = {
  path: 'profile.views',
  kind: 'number',
  values: [],
  windows: ['', 'Session', '1d', '7d', '30d'],
  naming: 'optional',
  names: [],
  operators: ['$gte'],
  example: '2',
  purpose: 'behavioral',
};
const DEVICE: AttributeView = { ...VIEWS, path: 'context.device', kind: 'choice', windows: [], naming: 'none' };

function said(condition: string, language: string): string {
  return sentenceOf(rulesOf(condition)!, [VIEWS, DEVICE], i18next.getFixedT(language));
}

test('rules are said in one sentence', () => {
  const condition = JSON.stringify({
    'profile.views7d.pricing': { $gte: 2 },
    $or: [{ 'context.device': 'phone' }, { 'x.y': { $exists: false } }],
    $nor: [{ 'context.device': { $in: ['tablet', 'other'] } }],
  });

  assert.equal(
    said(condition, 'en'),
    'Page views of “pricing” in the last 7 days is at least 2' +
      ' and (Device is “phone” or x.y is not known) and not (Device is one of “tablet”, “other”)',
  );
  assert.match(said(condition, 'de'), /^Seitenaufrufe zu „pricing“ in den letzten 7 Tagen ist mindestens 2 und \(/);
});

test('no rules are everybody', () => {
  assert.equal(said('{}', 'en'), 'All visitors');
});

test('a negated rule says so', () => {
  assert.equal(said('{"a":{"$not":{"$in":[]}},"b":true}', 'en'), 'not (a is one of nothing) and b is yes');
});

test('a finding that came later is told in the words of the server', () => {
  const finding = { weight: 'hint', place: '', sentence: 'Look here.', values: {} } as const;
  const later = { ...finding, code: 'new-one' } as unknown as FindingView;

  assert.equal(findingText(later, 'de'), 'Look here.');
  assert.match(
    findingText({ ...finding, code: 'shadowed', values: { variant: 'b', earlier: 'a' } }, 'de'),
    /Variante \[b\].*\[a\]/,
  );
});

test('a count says what it is worth', () => {
  const count: CountView = {
    state: 'estimate',
    visitors: 12_000,
    total: 90_000,
    looked: 20_000,
    atMost: true,
    uncounted: [],
  };
  const english = i18next.getFixedT('en');
  const sentences = countSentences(count, english, 'en');

  assert.deepEqual(sentences.slice(0, 2), [
    'About 12,000 of 90,000 visitors match now.',
    'An estimate from the newest 20,000 profiles.',
  ]);
  assert.match(sentences[2]!, /may be fewer/);
  assert.deepEqual(countSentences({ ...count, state: 'few', atMost: false }, english, 'en'), [
    'Fewer than 10 visitors match now.',
  ]);
});

test('a single visitor matches', () => {
  const count: CountView = { state: 'exact', visitors: 1, total: 1, looked: 1, atMost: false, uncounted: [] };

  assert.deepEqual(countSentences(count, i18next.getFixedT('en'), 'en'), [
    '1 visitor matches now.',
    'There is 1 with a profile.',
  ]);
  assert.equal(countSentences(count, i18next.getFixedT('de'), 'de')[0], '1 Besucher passt jetzt.');
});
