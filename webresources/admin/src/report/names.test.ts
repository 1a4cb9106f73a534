import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goalsInOrder, isOwnWord, primaryOf } from './names';
import { REPORT } from './sampleReport';

test('the goal that decides comes first, guardrails last', () => {
  assert.deepEqual(
    goalsInOrder(REPORT).map(each => each.goal),
    ['order', 'back', 'bounce'],
  );
  assert.equal(primaryOf(REPORT)?.goal, 'order');
});

test('arms that no editor named are said in words', () => {
  const experiment = { ...REPORT, control: 'default' };
  const programme = { ...REPORT, control: 'holdout' };

  assert.deepEqual(
    ['default', 'bold', 'shown'].map(variant => isOwnWord(experiment, variant)),
    [true, false, false],
  );
  assert.ok(isOwnWord(programme, 'personalized'));
  assert.ok(isOwnWord({ ...REPORT, control: 'rules' }, 'policy'));
  assert.ok(!isOwnWord(experiment, 'policy'));
});
