import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEXTS } from '../../../texts';
import { CONSEQUENCES, actionsOf } from './actions';

test('only a draft can be removed, only what runs can be paused', () => {
  assert.ok(actionsOf('draft').includes('remove'));
  assert.ok(!actionsOf('running').includes('remove'));
  assert.ok(actionsOf('running').includes('pause'));
  assert.ok(!actionsOf('paused').includes('pause'));
});

test('a stopped experiment can be promoted, replicated, or started again as another phase', () => {
  assert.deepEqual(actionsOf('stopped'), ['promote', 'replicate', 'start']);
});

test('every action has its consequences in both languages', () => {
  for (const texts of [TEXTS.en.experiments.deed, TEXTS.de.experiments.deed]) {
    const actions = texts as unknown as Record<string, Record<string, string>>;
    for (const [action, sentences] of Object.entries(CONSEQUENCES)) {
      sentences.forEach(sentence => assert.ok(actions[action]?.[sentence], `${action}.${sentence}`));
    }
  }
});
