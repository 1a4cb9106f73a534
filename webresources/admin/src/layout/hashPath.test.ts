import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAt } from './hashPath';

test('the address behind the # is that of the page', () => {
  assert.ok(isAt('#/consent', '/consent'));
  assert.ok(isAt('#/experiments/hero-spring?phase=2', '/experiments/hero-spring'));
  assert.ok(isAt('#/experiments/gr%C3%B6%C3%9Fe', '/experiments/gr%C3%B6%C3%9Fe'));
  assert.ok(isAt('#/experiments/größe', '/experiments/gr%C3%B6%C3%9Fe'));
});

test('no address is that of the first page', () => {
  assert.ok(isAt('', '/'));
  assert.ok(isAt('#', '/'));
});

test('the address of a page that is gone to is not that of the page that is left', () => {
  assert.ok(!isAt('#/goals', '/experiments/hero-spring'));
  assert.ok(!isAt('#/experiments', '/experiments/hero-spring'));
  assert.ok(!isAt('#/experiments/hero-spring/history', '/experiments/hero-spring'));
});
