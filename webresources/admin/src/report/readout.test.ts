import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestOf } from './readout';
import { arm, REPORT } from './sampleReport';

test('the read-out is about the variant that is most likely better', () => {
  assert.equal(bestOf(REPORT.goals[0]!)?.variant, 'calm');
  assert.equal(bestOf({ ...REPORT.goals[0]!, arms: [arm('default'), arm('bold')] }), undefined);
});
