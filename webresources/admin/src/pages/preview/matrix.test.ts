import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ComponentVariant, MatrixRow, PersonaMatrix } from '../../api/schema';
import { personasOf, variantRows, type Level } from './matrix';

function row(persona: string, level: Level, variant: string): MatrixRow {
  return {
    persona,
    title: persona.toUpperCase(),
    level,
    cells: [
      { component: 'hero', variant, rung: 'contextual' },
      { component: 'other', variant: 'never', rung: 'contextual' },
    ],
  };
}

const VARIANTS = ['phone', 'never'].map(
  (name): ComponentVariant => ({ name, audience: null, rung: null, origin: 'human', from: null, until: null }),
);

function rowsOf(rows: MatrixRow[]) {
  const matrix: PersonaMatrix = { page: '/home', rows, impossible: [] };
  return variantRows({ id: 'hero', variants: VARIANTS }, matrix);
}

test('variants are seen by levels of personas, and one that no persona sees is marked', () => {
  const [own, phone, never] = rowsOf([row('a', 'none', 'default'), row('a', 'own', 'phone'), row('a', 'all', 'phone')]);

  assert.deepEqual(phone!.levels.get('a'), ['own', 'all']);
  assert.deepEqual([own!.reach, phone!.reach, never!.reach], ['some', 'some', 'nobody']);
  assert.deepEqual([own!.count, phone!.count, never!.count], [1, 2, 0]);
});

test('a variant that every persona sees at each level is marked', () => {
  const [own, phone] = rowsOf([row('a', 'own', 'phone'), row('b', 'own', 'phone')]);

  assert.equal(phone!.reach, 'everybody');
  assert.equal(own!.reach, 'nobody');
});

test('a persona stands once, whatever its levels', () => {
  const matrix: PersonaMatrix = { page: '/', rows: [row('b', 'none', 'x'), row('b', 'own', 'x'), row('a', 'own', 'x')], impossible: [] };

  assert.deepEqual(personasOf(matrix), [
    { name: 'b', title: 'B' },
    { name: 'a', title: 'A' },
  ]);
});
