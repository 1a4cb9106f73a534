import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audienceOf } from './audience';

test('only a segment that is an audience becomes a rule for it', () => {
  assert.equal(audienceOf('audience:climbers=yes'), 'climbers');
  assert.equal(audienceOf('audience:climbers=no'), undefined);
  assert.equal(audienceOf('visitor=new'), undefined);
  assert.equal(audienceOf(null), undefined);
});
