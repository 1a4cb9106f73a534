import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileFormat } from './fileFormat';

test('files for English and for programs have commas', () => {
  assert.deepEqual(fileFormat('csv', 'en-GB'), { format: 'csv' });
  assert.deepEqual(fileFormat('json', 'de-DE'), { format: 'json' });
});

test('files for German have semicolons and the decimal sign of the region', () => {
  assert.deepEqual(fileFormat('csv', 'de-DE'), { format: 'csv', separator: 'semicolon', decimal: 'comma' });
  assert.deepEqual(fileFormat('csv', 'de-CH'), { format: 'csv', separator: 'semicolon', decimal: 'point' });
});
