import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeOf } from './locale';

test('English is written as the reader writes it', () => {
  assert.equal(localeOf('en', ['de-CH', 'en-GB', 'en-US']), 'en-GB');
});

test('a language that the browser does not name is written plainly', () => {
  assert.equal(localeOf('de', ['en-US']), 'de');
});
