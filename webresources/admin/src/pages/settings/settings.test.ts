import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SettingView } from '../../api/schema';
import { groupsOf, isChanged } from './settings';

function setting(path: string, written: string[] = [], usual = ''): SettingView {
  return { path, written, usual, expected: null, secret: false, effect: null };
}

test('settings stand by node, those of the module itself first', () => {
  const groups = groupsOf([setting('consent/page'), setting('consent/validDays'), setting('enabled')]);

  assert.deepEqual(
    groups.map(({ name, settings }) => [name, settings.length]),
    [
      ['general', 1],
      ['consent', 2],
    ],
  );
});

test('a default that is written out is no change', () => {
  assert.equal(isChanged(setting('slices/holdoutPercent', ['5'], '5')), false);
  assert.equal(isChanged(setting('notices/origins', ['ai-assisted', 'ai'], 'ai, ai-assisted')), false);
  assert.equal(isChanged(setting('slices/holdoutPercent', ['7'], '5')), true);
  assert.equal(isChanged(setting('slices/holdoutPercent', [], '5')), false);
});
