import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allOf, chosenAtFirst } from './chosen';

const ALL = allOf([{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }]);

test('the own content is compared first, with so many variants as can be seen at a glance', () => {
  assert.deepEqual(chosenAtFirst(ALL, undefined), ['default', 'a', 'b', 'c']);
});

test('whoever says what is compared gets that, in the order of the component', () => {
  assert.deepEqual(chosenAtFirst(ALL, ['d', 'default', 'gone']), ['default', 'd']);
});
