import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL, framesOf } from './frames';

test('all languages and regimes give a frame for each pair', () => {
  const frames = framesOf({ surface: 'banner', language: ALL, regime: ALL }, ['en', 'de']);

  assert.equal(frames.length, 6);
  assert.deepEqual(frames[0], { surface: 'banner', language: 'en', regime: 'opt-in' });
});

test('one language and one regime give one frame', () => {
  const wanted = { surface: 'preferences', language: 'de', regime: 'none' };

  assert.deepEqual(framesOf(wanted, ['en', 'de']), [wanted]);
});
