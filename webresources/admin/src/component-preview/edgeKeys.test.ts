import assert from 'node:assert/strict';
import { test } from 'node:test';
import i18next from 'i18next';
import type { EdgeKeys, FieldView } from '../api/schema';
import { TEXTS } from '../texts';
import type { Names } from '../ui/messages';
import { edgeKeysText } from './edgeKeys';

const NAMES: Names = {
  locale: 'en',
  variant: name => `“${name}”`,
  dimension: name => name,
  value: (_, value) => value,
  group: name => name,
  signal: kind => kind,
};
const KEPT: EdgeKeys = { page: '/home', isOn: true, keys: 3, most: 64, obstacle: null };

const field = (text: string): FieldView => ({ type: 'text', number: null, texts: [text], dimension: null, messages: [] });
const REFUSED: EdgeKeys = {
  ...KEPT,
  keys: null,
  obstacle: {
    code: 'keys',
    text: 'In the words of the server',
    parameters: {},
    key: 'edge.keys',
    fields: { number: field('65'), most: field('64') },
  },
};

async function textIn(language: string, of: EdgeKeys): Promise<string> {
  const texts = i18next.createInstance({ resources: TEXTS, lng: language, initAsync: false });
  await texts.init();
  return edgeKeysText(of, (key, values) => texts.t(key, { ...values }), language, NAMES);
}

test('the number of keys stands beside the largest one', async () => {
  assert.equal(await textIn('en', KEPT), 'Caches outside: 3 of at most 64 keys for this page.');
  assert.equal(await textIn('de', { ...KEPT, keys: 1 }), 'Caches außerhalb: ein Schlüssel von höchstens 64 für diese Seite.');
});

test('an obstacle is told in the language of the user', async () => {
  assert.match(await textIn('en', REFUSED), /the page has 65 keys, at most 64 are possible\.$/);
  assert.match(await textIn('de', REFUSED), /Die Seite hat 65 Schlüssel, höchstens 64 sind möglich\.$/);
});

test('a site without caches outside is told that they are off', async () => {
  assert.match(await textIn('en', { ...KEPT, isOn: false }), /They are switched off\.$/);
  assert.match(await textIn('de', { ...KEPT, isOn: false }), /Sie sind ausgeschaltet\.$/);
});
