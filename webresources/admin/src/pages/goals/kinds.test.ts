import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goalKindValues } from '../../api/schema';
import { TEXTS } from '../../texts';
import { ASKS, hasCap, newGoal, ofKind } from './kinds';

const ORDER = { ...newGoal(), subject: 'order', measure: 'value' as const, cap: 50_000 };

test('a goal of another kind forgets what that kind does not ask for', () => {
  const back = ofKind(ORDER, 'return');

  assert.equal(back.subject, null);
  assert.equal(back.measure, 'reached');
  assert.equal(back.afterMinutes, 1440);
});

test('a kind that needs a threshold begins with a usual one', () => {
  assert.equal(ofKind(ORDER, 'scroll').least, 50);
  assert.equal(ofKind(ofKind(ORDER, 'scroll'), 'read').least, 30);
});

test('a page stays the page when only what is done there changes', () => {
  const scroll = { ...ofKind(ORDER, 'scroll'), subject: '/home' };

  assert.equal(ofKind(scroll, 'read').subject, '/home');
});

test('fewer bounces are better, and nothing else because of it', () => {
  const bounce = ofKind(ORDER, 'bounce');

  assert.equal(bounce.lessIsBetter, true);
  assert.equal(ofKind(bounce, 'form').lessIsBetter, false);
});

test('every kind can at least be reached, and reaching has no cap', () => {
  goalKindValues.forEach(kind => assert.ok(ASKS[kind].measures.includes('reached')));
  assert.equal(hasCap('reached'), false);
});

test('every kind is told in plain words in both languages', () => {
  for (const texts of [TEXTS.en.goals, TEXTS.de.goals]) {
    goalKindValues.forEach(kind => assert.ok(texts.kind[kind] && texts.kindHint[kind], kind));
  }
});
