import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesOf, textOf } from './json';
import { group, replaced, rule, ruleCount, type Group, type Part } from './rules';

const EXPRESSIBLE = [
  '{}',
  '{"context.device":"phone"}',
  '{"context.gpc":true,"context.hour":{"$gte":18}}',
  '{"context.country":{"$in":["CH","DE"]},"$or":[{"context.device":"phone"},{"context.hour":{"$gte":18}}]}',
  '{"profile.views7d.pricing":{"$gte":2,"$lt":9}}',
  '{"$and":[{"context.hour":{"$gte":8}},{"context.hour":{"$gte":9}}]}',
  '{"$or":[{"a":1,"b":2},{"$nor":[{"c":"x"},{"d":"y"}]}]}',
  '{"$not":{"context.country":"CH","context.hour":3}}',
  '{"$not":{"$or":[{"a":1},{"b":2}]}}',
  '{"$not":{"$not":{"a":1}}}',
  '{"$and":[{"$or":[{"a":1},{"b":2}]},{"$or":[{"c":1},{"d":2}]}]}',
  '{"$and":[{"$and":[{"a":1},{"b":2}]},{"c":3,"d":4}]}',
  '{"a":{"$not":{"$regex":"^x"}},"b":{"$not":"x"}}',
  '{"a":{"$exists":false,"$ne":"x"}}',
  '{"a":{"$inGroup":"alps"},"b":{"$vgte":"1.2"}}',
  '{"a":"x","$and":[{"b":1},{"b":{"$gt":0}}]}',
];

const INEXPRESSIBLE = [
  '',
  '[]',
  '"x"',
  '{"a":null}',
  '{"a":{"b":1}}',
  '{"a":{}}',
  '{"a":{"$size":2}}',
  '{"a":{"$elemMatch":{"$eq":1}}}',
  '{"a":{"$in":[1,2]}}',
  '{"a":{"$in":"x"}}',
  '{"a":{"$is":"x"}}',
  '{"a":{"$not":{"$gt":1,"$lt":0}}}',
  '{"$or":[]}',
  '{"$or":{"a":1}}',
  '{"$or":["a"]}',
  '{"$weird":1}',
  '{"a":1',
];

test('what can be shown as rules comes back as it was', () => {
  for (const text of EXPRESSIBLE) {
    const rules = rulesOf(text);
    assert.ok(rules, text);
    assert.deepEqual(JSON.parse(textOf(rules)), JSON.parse(text), text);
  }
});

test('what cannot be shown without losing something stays JSON', () => {
  for (const text of INEXPRESSIBLE) {
    assert.equal(rulesOf(text), null, text);
  }
});

test('random rules survive the way to JSON and back in their meaning', () => {
  const random = randomOf(7);
  for (let n = 0; n < 3_000; n++) {
    const tree = randomGroup(random, 3);
    const text = textOf(tree);
    const again = rulesOf(text);
    if (again === null) {
      assert.fail(text);
    }
    assert.deepEqual(JSON.parse(textOf(again)), JSON.parse(text));
    for (let visit = 0; visit < 8; visit++) {
      assert.equal(holds(again, visit), holds(tree, visit), text);
    }
  }
});

test('two comparisons of one attribute are written together, two plain values below each other', () => {
  assert.deepEqual(JSON.parse(textOf(group('all', [rule('a', '$gte', 1), rule('a', '$lt', 5)]))), {
    a: { $gte: 1, $lt: 5 },
  });
  assert.deepEqual(JSON.parse(textOf(group('all', [rule('a', '$is', 'x'), rule('a', '$is', 'y')]))), {
    $and: [{ a: 'x' }, { a: 'y' }],
  });
});

test('a group without rules does not let everybody in', () => {
  assert.deepEqual(JSON.parse(textOf(group('all', [rule('a', '$is', 1), group('any', [group('all', [])])]))), { a: 1 });
});

test('a part is exchanged or taken away wherever it is', () => {
  const inner = rule('a', '$is', 1);
  const tree = group('all', [rule('b', '$is', 2), group('any', [inner, rule('c', '$is', 3)])]);

  assert.equal(ruleCount(tree), 3);
  assert.equal(ruleCount(replaced(tree, inner.id, null)), 2);
  assert.match(textOf(replaced(tree, inner.id, { ...inner, path: 'z' })), /"z"/);
});

/** Numbers from 0 to below a limit, always the same ones. */
function randomOf(seed: number): (limit: number) => number {
  let state = seed;
  return limit => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}

function randomGroup(random: (limit: number) => number, depth: number): Group {
  const parts = Array.from({ length: 1 + random(3) }, () => randomPart(random, depth));
  return group(random(2) === 0 ? 'all' : 'any', parts, { not: random(3) === 0, asList: random(2) === 0 });
}

function randomPart(random: (limit: number) => number, depth: number): Part {
  return depth > 0 && random(3) === 0
    ? randomGroup(random, depth - 1)
    : rule('abc'.charAt(random(3)), random(2) === 0 ? '$eq' : '$is', random(2), random(4) === 0);
}

/** Whether rules hold, where the attributes a, b and c have the three bits of a number as their values. */
function holds(part: Part, visit: number): boolean {
  if (part.kind === 'rule') {
    return (((visit >> 'abc'.indexOf(part.path)) & 1) === part.value) !== part.not;
  }
  const all = part.parts.map(each => holds(each, visit));
  return (part.mode === 'all' ? all.every(Boolean) : all.some(Boolean)) !== part.not;
}
