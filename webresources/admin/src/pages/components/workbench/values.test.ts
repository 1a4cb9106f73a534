import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VariantForm } from '../../../api/schema';
import { differencesOf } from './values';

const FORM: VariantForm = {
  name: 'one',
  origin: 'human',
  targeting: { audience: 'phones', from: null, until: null },
  fields: { headline: { en: 'One', de: 'Eins' } },
};

test('two forms differ in the values that are not the same', () => {
  const other = { ...FORM, name: 'two', fields: { headline: { en: 'One' }, text: { en: 'Two' } } };

  assert.deepEqual(differencesOf(FORM, other), [
    { field: 'name', language: '', mine: 'one', theirs: 'two' },
    { field: 'headline', language: 'de', mine: 'Eins', theirs: '' },
    { field: 'text', language: 'en', mine: '', theirs: 'Two' },
  ]);
});

test('a variant that was removed differs in all its values', () => {
  assert.equal(differencesOf(FORM, null).length, 5);
  assert.deepEqual(differencesOf(FORM, FORM), []);
});
