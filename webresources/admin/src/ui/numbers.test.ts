import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceText, liftText, pValueText, rangeText, shareText, valueText } from './numbers';

test('a lift always shows its sign, and the minus is one', () => {
  assert.equal(liftText(0.042, 'en'), '+4.2%');
  assert.equal(liftText(-0.042, 'en'), '−4.2%');
  assert.equal(liftText(0, 'en'), '0.0%');
});

test('numbers are written as their reader writes them', () => {
  assert.equal(liftText(0.042, 'de'), '+4,2\u00a0%');
  assert.equal(shareText(0.125, 'de'), '12,5\u00a0%');
});

test('shares differ by points, not by percent', () => {
  assert.equal(differenceText(0.0125, 'share', 'en', 'pp'), '+1.25\u00a0pp');
});

test('money comes in hundredths', () => {
  assert.equal(valueText(12345, 'money', 'en'), '123.45');
  assert.equal(differenceText(-250, 'money', 'en', 'pp'), '−2.50');
});

test('money has the currency of the site', () => {
  assert.equal(valueText(12345, 'money', 'en', 'CHF'), 'CHF\u00a0123.45');
  assert.equal(valueText(123456, 'money', 'de', 'EUR'), '1.234,56\u00a0EUR');
  assert.equal(differenceText(-250, 'money', 'en', 'pp', 'CHF'), '−CHF\u00a02.50');
  assert.equal(valueText(2, 'count', 'en', 'CHF'), '2.00');
});

test('an interval says where it is open', () => {
  const text = (end: number) => liftText(end, 'en');

  assert.equal(rangeText({ low: -0.01, high: 0.09 }, text), '−1.0% … +9.0%');
  assert.equal(rangeText({ low: 0.02, high: null }, text), '+2.0% … +∞');
  assert.equal(rangeText({}, text), '−∞ … +∞');
});

test('a tiny probability is bounded rather than called zero', () => {
  assert.equal(pValueText(0.00002, 'en'), '< 0.001');
  assert.equal(pValueText(0.0312, 'en'), '0.031');
});

test('a tiny share is not called nothing', () => {
  assert.equal(valueText(0.0000187, 'share', 'en'), '0.0019%');
  assert.equal(valueText(0, 'share', 'en'), '0%');
});
