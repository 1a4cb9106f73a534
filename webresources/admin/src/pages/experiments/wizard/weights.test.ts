import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evenly, isWhole, percentOf, shareOf, sumOf, toggled, weighted } from './weights';

const THREE = ['default', 'bold', 'calm'].map(variant => ({ variant, weight: 0 }));

test('even shares of three add up to everybody', () => {
  assert.ok(isWhole(evenly(THREE)));
});

test('shares that leave somebody out are not whole', () => {
  const uneven = weighted(evenly(THREE), 'bold', 0.5);

  assert.ok(!isWhole(uneven));
  assert.equal(percentOf(sumOf(uneven)), 116.6667);
});

test('the control stays first and cannot be taken out by a variant', () => {
  const both = toggled(toggled([], 'calm', ['bold', 'calm']), 'bold', ['bold', 'calm']);

  assert.deepEqual(
    both.map(each => each.variant),
    ['default', 'bold', 'calm'],
  );
});

test('a variant that is taken out leaves its share to the others', () => {
  const left = toggled(evenly(THREE), 'bold', ['bold', 'calm']);

  assert.deepEqual(left, [
    { variant: 'default', weight: 0.5 },
    { variant: 'calm', weight: 0.5 },
  ]);
});

test('percent and share are each other without noise', () => {
  assert.equal(shareOf(33.3), 0.333);
  assert.equal(percentOf(0.07), 7);
});
