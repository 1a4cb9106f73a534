import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextStep, stepsOf } from './steps';

test('steps stand in their order, whatever answered first', () => {
  const steps = stepsOf({ variant: false, purposes: true, goal: false });

  assert.deepEqual(
    steps.map(({ step }) => step),
    ['purposes', 'goal', 'variant'],
  );
});

test('the next step is the first that is not done', () => {
  assert.equal(nextStep({ purposes: true, goal: false, experiment: false }), 'goal');
});

test('a site with everything has no next step', () => {
  assert.equal(nextStep({ purposes: true, goal: true }), undefined);
});

test('a check that fails later does not make the site a new one', () => {
  assert.equal(nextStep({ installation: false, purposes: true, goal: true }), undefined);
  assert.equal(nextStep({ installation: false, purposes: true, goal: false }), 'installation');
});
