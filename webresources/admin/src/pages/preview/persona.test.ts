import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonaForm } from '../../api/schema';
import { blankPersona, isSame, stateOf, valuesOf } from './persona';

const CLIMBER: PersonaForm = {
  request: {
    country: 'US',
    region: 'US-CA',
    language: 'en',
    device: 'phone',
    browser: null,
    os: null,
    referrer: null,
    campaign: { source: null, medium: 'email', name: 'spring', term: null, content: null },
    weekday: 'friday',
    hour: 0,
    privacyControl: true,
  },
  history: { stage: 'engaged', attributes: { 'interests.climbing': 2.5, 'views7d.pricing': 3 } },
  answers: { goal: ['climbing', 'hiking'] },
  consent: { behavioral: true, analytics: false },
  draw: '7',
};

test('a persona survives the form', () => {
  assert.deepEqual(stateOf(valuesOf({ title: 'Climber', description: '', state: CLIMBER })), CLIMBER);
});

test('empty values are left out', () => {
  const { request, ...others } = stateOf(blankPersona());

  assert.deepEqual(others, { history: null, answers: null, consent: null, draw: null });
  assert.deepEqual(new Set(Object.values(request ?? {})), new Set([null]));
});

test('rows without a name are left out', () => {
  const values = {
    ...blankPersona(),
    attributes: [{ path: 'profile.interests.', value: 1 }],
    answers: [{ question: ' ', values: ['climbing'] }, { question: 'goal', values: [] }],
  };

  assert.deepEqual(stateOf(values), stateOf(blankPersona()));
});

test('spaces around texts do not make another persona', () => {
  assert.ok(isSame(blankPersona(), { ...blankPersona(), title: ' ', browser: ' ' }));
  assert.ok(!isSame(blankPersona(), { ...blankPersona(), consent: { behavioral: 'no' } }));
});
