import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedAgain, formOf, gapsOf, isSame, publishable, versionOf, type Wordings } from './texts';

const ENGLISH = { label: 'Taste', description: 'A sentence.', text: 'We remember pages.' };
const GERMAN = { label: 'Vorlieben', description: 'Ein Satz.', text: 'Wir merken uns Seiten.' };
const BOTH: Wordings = { en: ENGLISH, de: GERMAN };
const NEWEST = { version: 3, since: '', wordings: { en: { ...ENGLISH, sha256: '' }, de: { ...GERMAN, sha256: '' } } };
const EMPTY = { label: '', description: '', text: '' };

test('languages of the site without texts have empty fields', () => {
  const view = {
    id: 'behavioral',
    revision: '',
    wordings: { en: ENGLISH },
    languages: ['de', 'en'],
    askAgainBefore: 0,
    newest: null,
    grants: [],
    inForceHere: true,
  };

  assert.deepEqual(formOf(view), { en: ENGLISH, de: EMPTY });
});

test('spaces at the end and a language without texts are no change', () => {
  assert.equal(isSame(BOTH, { en: { ...ENGLISH, text: 'We remember pages. ' }, de: GERMAN, fr: EMPTY }), true);
  assert.equal(isSame(BOTH, { en: ENGLISH }), false);
});

test('a language that the site does not need is published with texts only', () => {
  assert.deepEqual(Object.keys(publishable({ ...BOTH, fr: EMPTY }, ['de', 'en'])), ['en', 'de']);
  assert.deepEqual(Object.keys(publishable({ en: ENGLISH, de: EMPTY }, ['de', 'en'])), ['en', 'de']);
});

test('missing texts are named; a description is optional as long as no language has one', () => {
  assert.deepEqual(gapsOf({ en: ENGLISH, de: { ...GERMAN, description: '', text: ' ' } }), [
    { language: 'de', part: 'description' },
    { language: 'de', part: 'text' },
  ]);
  assert.deepEqual(gapsOf({ en: { ...ENGLISH, description: '' } }), []);
});

test('changed texts become the next version, unchanged ones keep theirs', () => {
  assert.equal(versionOf(BOTH, { newest: NEWEST }), 3);
  assert.equal(versionOf({ ...BOTH, en: { ...ENGLISH, text: 'More.' } }, { newest: NEWEST }), 4);
  assert.equal(versionOf(BOTH, { newest: null }), 1);
});

test('grants that are void already are not asked again a second time', () => {
  const grants = [
    { textVersion: 1, count: 100 },
    { textVersion: 2, count: 20 },
    { textVersion: 3, count: 3 },
  ];

  assert.equal(askedAgain(grants, 2, 4), 23);
  assert.equal(askedAgain(grants, 0, 3), 120);
});
