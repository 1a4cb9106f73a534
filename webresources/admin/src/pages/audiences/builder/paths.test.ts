import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AttributeView } from '../../../api/schema';
import { firstRule, partsOf, pathOf, valueFor } from './paths';

const attribute = (path: string, further: Partial<AttributeView>): AttributeView => ({
  path,
  kind: 'number',
  values: [],
  windows: [],
  naming: 'none',
  names: [],
  operators: ['$gte'],
  example: '2',
  purpose: '',
  ...further,
});
const VIEWS = attribute('profile.views', { windows: ['', 'Session', '1d', '7d', '30d'], naming: 'optional' });
const DECLARED = attribute('declared', { kind: 'answers', naming: 'required', operators: ['$in'], names: ['goal'] });
const DEVICE = attribute('context.device', { kind: 'choice', values: ['phone'], operators: ['$in', '$eq'] });
const ALL = [VIEWS, DECLARED, DEVICE, attribute('profile.sessions', {})];

test('a path is told apart into attribute, window and name', () => {
  assert.deepEqual(partsOf('profile.views7d.pricing', ALL), { attribute: VIEWS, window: '7d', name: 'pricing' });
  assert.deepEqual(partsOf('profile.views', ALL), { attribute: VIEWS, window: '', name: '' });
  assert.deepEqual(partsOf('declared.goal.x', ALL), { attribute: DECLARED, window: '', name: 'goal.x' });
});

test('a path that is none of the list is left alone', () => {
  for (const path of ['profile.views9d', 'declared', 'context.device.x', 'profile.session', '']) {
    assert.equal(partsOf(path, ALL), null, path);
  }
});

test('a path is put together as it was', () => {
  for (const path of ['profile.viewsSession', 'profile.views30d.a.b', 'declared.goal', 'context.device']) {
    assert.equal(pathOf(partsOf(path, ALL)!), path);
  }
});

test('a first rule asks about the last seven days and takes no example for a text', () => {
  assert.equal(firstRule(VIEWS).path, 'profile.views7d');
  assert.equal(firstRule(VIEWS).value, 2);
  assert.equal(firstRule(DECLARED).path, 'declared.goal');
  assert.deepEqual(firstRule(DEVICE).value, []);
});

test('a value is kept when another operator can use it', () => {
  assert.deepEqual(valueFor('phone', DEVICE, '$eq', '$in'), ['phone']);
  assert.equal(valueFor(['phone', 'x'], DEVICE, '$in', '$eq'), 'phone');
  assert.equal(valueFor(7, VIEWS, '$gte', '$lt'), 7);
  assert.equal(valueFor(7, VIEWS, '$gte', '$exists'), true);
  assert.equal(valueFor(true, VIEWS, '$exists', '$gte'), 2);
});
