import type { Group, Part, Rule, RuleValue } from './rules';

export type Json = { [key: string]: unknown };

export function isObject(json: unknown): json is Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** The condition of rules. */
export function jsonOf(tree: Group): Json {
  if (tree.not) {
    return tree.mode === 'any'
      ? { $nor: elements(tree) }
      : { $not: jsonOf({ ...tree, not: false }) };
  }
  if (tree.mode === 'any') {
    return { $or: elements(tree) };
  }
  return (tree.asList ? null : merged(tree)) ?? { $and: elements(tree) };
}

function elements(tree: Group): Json[] {
  return tree.parts.filter(isComplete).map(jsonOfPart);
}

/** A group without rules is left out, so that it does not match all visitors. */
function isComplete(part: Part): boolean {
  return part.kind === 'rule' || part.parts.some(isComplete);
}

function jsonOfPart(part: Part): Json {
  return part.kind === 'group' ? jsonOf(part) : { [part.path]: comparison(part) };
}

function comparison({ operator, value, not }: Rule): RuleValue | Json {
  const plain = operator === '$is' ? value : { [operator]: value };
  return not ? { $not: plain } : plain;
}

/** All parts in one object, the comparisons of one path together; null when they do not fit into one. */
function merged(tree: Group): Json | null {
  const whole: Json = {};
  for (const part of tree.parts.filter(isComplete)) {
    for (const [key, value] of Object.entries(jsonOfPart(part))) {
      const before = whole[key];
      if (before === undefined) {
        whole[key] = value;
      } else if (!key.startsWith('$') && isObject(before) && isObject(value) && areApart(before, value)) {
        whole[key] = { ...before, ...value };
      } else {
        return null;
      }
    }
  }
  return whole;
}

function areApart(one: Json, other: Json): boolean {
  return Object.keys(other).every(key => !(key in one));
}
