import assert from 'node:assert/strict';
import { test } from 'node:test';
import { positionOf, sideOf } from './positions';

test('a number stands where its scale puts it, never outside', () => {
  assert.equal(positionOf(0, [-1, 3]), '25.00%');
  assert.equal(positionOf(9, [-1, 3]), '100.00%');
  assert.equal(positionOf(-9, [-1, 3]), '0.00%');
});

test('an interval lies beside nought only when all of it does', () => {
  assert.equal(sideOf({ low: 0.01, high: 0.2 }), 'above');
  assert.equal(sideOf({ low: -0.2, high: -0.01 }), 'below');
  assert.equal(sideOf({ low: -0.2, high: 0.1 }), 'across');
});

test('an open end reaches over nought', () => {
  assert.equal(sideOf({ low: null, high: 0.1 }), 'across');
  assert.equal(sideOf({ low: 0.02, high: null }), 'above');
});
