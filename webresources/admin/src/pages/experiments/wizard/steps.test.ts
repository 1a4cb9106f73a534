import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExperimentDraft, ProblemView } from '../../../api/schema';
import { newForm } from './form';
import { placesOf, problemsAt, problemsOf, stepOf } from './steps';

const problem = (field: string): ProblemView => ({
  field,
  code: 'wrong',
  text: 'Wrong.',
  parameters: {},
  key: '',
  fields: {},
  severity: 'error',
});

test('every field of the form has a step before the review', () => {
  const fields = Object.keys(newForm('anna', new Date())) as (keyof ExperimentDraft)[];

  assert.deepEqual(
    fields.filter(field => stepOf(field) === 'review'),
    [],
  );
});

test('a path leads to the step of its first part', () => {
  assert.equal(stepOf('guardrails[1].tolerance'), 'goals');
  assert.equal(stepOf('goals.primary'), 'goals');
  assert.equal(stepOf('something-new'), 'review');
});

test('problems of a field are those of its parts too, not of its neighbours', () => {
  const problems = [problem('guardrails.0.tolerance'), problem('guardrails.1.goal'), problem('goals.primary')];

  assert.equal(problemsOf(problems, 'guardrails').length, 2);
  assert.equal(problemsOf(problems, 'guardrails.0').length, 1);
  assert.equal(problemsOf(problems, 'primary').length, 1);
  assert.equal(problemsAt(problems, 'goals').length, 3);
});

test('a field that is not on the page is found by what it is part of', () => {
  assert.deepEqual(placesOf('guardrails[0].goal'), [
    'field-guardrails-0-goal',
    'field-guardrails-0',
    'field-guardrails',
  ]);
});
