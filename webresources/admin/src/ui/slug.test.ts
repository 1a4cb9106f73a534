import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugOf } from './slug';

test('a name is made of the title', () => {
  assert.equal(slugOf('Kürzere Überschrift & größerer Knopf!', [], 'x'), 'kuerzere-ueberschrift-groesserer-knopf');
  assert.equal(slugOf('  Café  ', [], 'x'), 'cafe');
});

test('a title without letters of a key has a usual name', () => {
  assert.equal(slugOf('試験', [], 'experiment'), 'experiment');
  assert.equal(slugOf('', ['goal'], 'goal'), 'goal-2');
});

test('a name is given once', () => {
  assert.equal(slugOf('Hero', ['hero', 'hero-2'], 'x'), 'hero-3');
});
