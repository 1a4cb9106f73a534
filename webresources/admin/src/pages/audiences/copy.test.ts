import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AudienceView } from '../../api/schema';
import { copyOf } from './copy';

const audience = (name: string): AudienceView => ({
  name,
  title: 'Night owls',
  description: 'Late',
  condition: '{"context.hour":{"$gte":22}}',
  uses: [],
  check: undefined as never,
});

test('a copy has the rules of the audience and a name of its own', () => {
  const owls = audience('owls');

  assert.deepEqual(copyOf(owls, 'Copy of Night owls', [owls, audience('copy-of-night-owls')]), {
    name: 'copy-of-night-owls-2',
    title: 'Copy of Night owls',
    description: 'Late',
    condition: '{"context.hour":{"$gte":22}}',
    isNew: true,
  });
});
