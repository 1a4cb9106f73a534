import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InstallationResult } from '../../api/schema';
import { areasOf, countsOf } from './checks';

function check(area: InstallationResult['area'], code: string, state: InstallationResult['state']): InstallationResult {
  return { area, code, state, fields: {}, text: code, fix: null };
}

const CHECKS = [
  check('cms', 'filter-in-place', 'ok'),
  check('cms', 'role-missing', 'warning'),
  check('store', 'store-open', 'ok'),
  check('cms', 'listener-missing', 'failed'),
];

test('areas keep their order and show problems first, the worst one at the top', () => {
  assert.deepEqual(
    areasOf(CHECKS).map(({ area, checks }) => [area, checks.map(({ code }) => code)]),
    [
      ['cms', ['listener-missing', 'role-missing', 'filter-in-place']],
      ['store', ['store-open']],
    ],
  );
});

test('results are counted by state', () => {
  assert.deepEqual(countsOf(CHECKS), { ok: 2, warning: 1, failed: 1 });
});
