import assert from 'node:assert/strict';
import { test } from 'node:test';
import { variantsOf, initialSelection } from './selection';

const ALL = variantsOf([{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }]);

test('the own content is compared first, with so many variants as can be seen at a glance', () => {
  assert.deepEqual(initialSelection(ALL, undefined), ['default', 'a', 'b', 'c']);
});

test('whoever says what is compared gets that, in the order of the component', () => {
  assert.deepEqual(initialSelection(ALL, ['d', 'default', 'gone']), ['default', 'd']);
});
