import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEXTS } from './texts';

function keys(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keys(value as object, `${prefix}${key}.`),
  );
}

test('every text exists in English and in German', () => {
  assert.deepEqual(keys(TEXTS.de).sort(), keys(TEXTS.en).sort());
});
