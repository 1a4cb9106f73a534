import {
  group,
  isOperator,
  rule,
  takesList,
  type Group,
  type Operator,
  type Part,
  type RuleValue,
} from './rules';
import { isObject, jsonOf, type Json } from './write';

/** The rules that a condition consists of; null when they cannot all be shown as rules without losing something. */
export function rulesOf(text: string): Group | null {
  const json = parsed(text);
  if (json === null) {
    return null;
  }
  try {
    const read = readObject(json);
    return same(jsonOf(read), json) ? read : null;
  } catch (beyond) {
    if (beyond instanceof Inexpressible) {
      return null;
    }
    throw beyond;
  }
}

/** The condition of rules, as text. */
export function textOf(rules: Group): string {
  return JSON.stringify(jsonOf(rules), null, 2);
}

/** The JSON object of a text; null when it is none. */
function parsed(text: string): Json | null {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}

/** Something that JSON can say and rules cannot. */
class Inexpressible extends Error {}

function readObject(json: unknown): Group {
  if (!isObject(json)) {
    throw new Inexpressible();
  }
  const parts = Object.entries(json).flatMap(([key, value]) => readEntry(key, value));
  const only = parts[0];
  return parts.length === 1 && only?.kind === 'group' ? only : group('all', parts);
}

function readEntry(key: string, value: unknown): Part[] {
  switch (key) {
    case '$and':
      return [group('all', readList(value), { asList: true })];
    case '$or':
      return [group('any', readList(value))];
    case '$nor':
      return [group('any', readList(value), { not: true })];
    case '$not':
      return [negated(readObject(value))];
    default:
      return readRules(key, value);
  }
}

/** A part that is negated already stays so, inside a group of its own. */
function negated(inner: Group): Group {
  return inner.not || inner.mode === 'any' ? group('all', [inner], { not: true }) : { ...inner, not: true };
}

function readList(json: unknown): Part[] {
  // An empty list of alternatives matches all visitors, an unexpected meaning of no rules.
  if (!Array.isArray(json) || json.length === 0) {
    throw new Inexpressible();
  }
  return json.map(element => {
    const read = readObject(element);
    const only = read.parts[0];
    const isPlain = read.mode === 'all' && !read.not && !read.asList;
    return isPlain && read.parts.length === 1 && only !== undefined ? only : read;
  });
}

function readRules(path: string, json: unknown): Part[] {
  if (path.startsWith('$')) {
    throw new Inexpressible();
  }
  if (!isObject(json)) {
    return [rule(path, '$is', scalar(json))];
  }
  if (Object.keys(json).length === 0) {
    throw new Inexpressible();
  }
  return Object.entries(json).map(([operator, value]) =>
    operator === '$not' ? readNot(path, value) : rule(path, known(operator), operand(operator, value)),
  );
}

function readNot(path: string, json: unknown): Part {
  if (!isObject(json)) {
    return rule(path, '$is', scalar(json), true);
  }
  const [entry, further] = Object.entries(json);
  if (entry === undefined || further !== undefined) {
    throw new Inexpressible();
  }
  return rule(path, known(entry[0]), operand(...entry), true);
}

function known(operator: string): Operator {
  if (!isOperator(operator)) {
    throw new Inexpressible();
  }
  return operator;
}

function operand(operator: string, value: unknown): RuleValue {
  if (!takesList(known(operator))) {
    return scalar(value);
  }
  if (Array.isArray(value) && value.every(element => typeof element === 'string')) {
    return value;
  }
  throw new Inexpressible();
}

function scalar(value: unknown): RuleValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw new Inexpressible();
}

/** The same JSON, whatever the order of names. */
function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((element, index) => same(element, other[index]));
  }
  if (isObject(one) && isObject(other)) {
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every(key => key in other && same(one[key], other[key]));
  }
  return one === other;
}
