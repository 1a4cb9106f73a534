import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEXTS } from '../../../texts';
import { CONSEQUENCES, deedsOf } from './deeds';

test('only a draft can be removed, only what runs can be paused', () => {
  assert.ok(deedsOf('draft').includes('remove'));
  assert.ok(!deedsOf('running').includes('remove'));
  assert.ok(deedsOf('running').includes('pause'));
  assert.ok(!deedsOf('paused').includes('pause'));
});

test('a stopped experiment can be promoted, replicated, or started again as another phase', () => {
  assert.deepEqual(deedsOf('stopped'), ['promote', 'replicate', 'start']);
});

test('every deed says in both languages what will happen', () => {
  for (const texts of [TEXTS.en.experiments.deed, TEXTS.de.experiments.deed]) {
    const deeds = texts as unknown as Record<string, Record<string, string>>;
    for (const [deed, sentences] of Object.entries(CONSEQUENCES)) {
      sentences.forEach(sentence => assert.ok(deeds[deed]?.[sentence], `${deed}.${sentence}`));
    }
  }
});
