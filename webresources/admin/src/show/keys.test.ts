import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOf } from './keys';

test('a name is made of the title', () => {
  assert.equal(nameOf('Kürzere Überschrift & größerer Knopf!', [], 'x'), 'kuerzere-ueberschrift-groesserer-knopf');
  assert.equal(nameOf('  Café  ', [], 'x'), 'cafe');
});

test('a title without letters of a key has a usual name', () => {
  assert.equal(nameOf('試験', [], 'experiment'), 'experiment');
  assert.equal(nameOf('', ['goal'], 'goal'), 'goal-2');
});

test('a name is given once', () => {
  assert.equal(nameOf('Hero', ['hero', 'hero-2'], 'x'), 'hero-3');
});
