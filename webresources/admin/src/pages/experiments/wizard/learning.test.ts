import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginsPhase, newForm } from './form';
import { topicsOf, USUAL_LEARNING } from './learning';

test('topics are separated by commas, and each stands once', () => {
  assert.deepEqual(topicsOf(' climbing, skiing,, climbing '), ['climbing', 'skiing']);
  assert.deepEqual(topicsOf(''), []);
});

test('a model instead of weights begins a new phase', () => {
  const form = newForm('anna', new Date('2026-11-25T10:00:00Z'));

  assert.ok(beginsPhase(form, { ...form, learned: USUAL_LEARNING }));
  assert.ok(!beginsPhase({ ...form, learned: null }, form));
});
