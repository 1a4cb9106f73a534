import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAnswer, isDescribable, isFormatted } from './formats';
import { blankPersona } from './persona';

test('places and languages have the form of their codes', () => {
  assert.ok(isFormatted('country', 'ch') && isFormatted('country', ' ') && isFormatted('region', 'US-CA'));
  assert.ok(isFormatted('language', 'gsw'));
  assert.ok(!isFormatted('country', 'Germany') && !isFormatted('region', 'CA') && !isFormatted('language', 'de-CH'));
});

test('answers are words', () => {
  assert.ok(isAnswer({ question: 'goal', values: ['family-hiking'] }));
  assert.ok(isAnswer({ question: '', values: ['two words'] }), 'a row without a question is left out');
  assert.ok(!isAnswer({ question: 'goal', values: ['two words'] }));
  assert.ok(!isAnswer({ question: 'my goal', values: [] }));
});

test('a persona with a wrong code is not described', () => {
  assert.ok(isDescribable(blankPersona()));
  assert.ok(!isDescribable({ ...blankPersona(), country: 'Germany' }));
});
