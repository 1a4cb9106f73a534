import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginsPhase, isSame, newForm } from './form';

const FORM = { ...newForm('anna', new Date('2026-11-25T10:00:00Z')), title: 'Bolder hero', component: 'c' };

test('a new experiment asks for a choice and ends by itself', () => {
  assert.equal(FORM.primary, '');
  assert.equal(FORM.end, '2027-01-20T22:00:00.000Z');
  assert.equal(FORM.owner, 'anna');
});

test('what is absent is the same as nothing', () => {
  const { audience: _, ...without } = FORM;

  assert.ok(isSame(FORM, without));
  assert.ok(!isSame(FORM, { ...FORM, coverage: 0.5 }));
});

test('only what changes numbers begins a new phase', () => {
  assert.ok(!beginsPhase(FORM, { ...FORM, title: 'Other', hypothesis: 'Because.', owner: 'bert' }));
  assert.ok(beginsPhase(FORM, { ...FORM, variations: [{ variant: 'default', weight: 1 }] }));
  assert.ok(beginsPhase(FORM, { ...FORM, end: '2027-02-20T22:00:00.000Z' }));
});
