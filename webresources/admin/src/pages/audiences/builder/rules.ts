/** A single statement: what stands at a path, compared with a value. */
export interface Rule {
  kind: 'rule';
  id: number;
  path: string;
  operator: Operator;
  value: RuleValue;
  /** Whether the statement must not hold. */
  not: boolean;
}

/** Several statements of which all or any must hold. */
export interface Group {
  kind: 'group';
  id: number;
  mode: 'all' | 'any';
  not: boolean;
  /** Whether “all” is written as a list below `$and` instead of in one object. */
  asList: boolean;
  parts: Part[];
}

export type Part = Rule | Group;
export type RuleValue = string | number | boolean | string[];

/** `$is` stands for a plain value without an operator, which is compared loosely. */
const OPERATORS = [
  '$is',
  '$eq',
  '$ne',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$in',
  '$nin',
  '$ini',
  '$nini',
  '$regex',
  '$regexi',
  '$exists',
  '$inGroup',
  '$notInGroup',
  '$veq',
  '$vne',
  '$vgt',
  '$vgte',
  '$vlt',
  '$vlte',
] as const;
export type Operator = (typeof OPERATORS)[number];

const LISTS: readonly Operator[] = ['$in', '$nin', '$ini', '$nini'];

export function isOperator(name: string): name is Operator {
  return (OPERATORS as readonly string[]).includes(name) && name !== '$is';
}

export function takesList(operator: Operator): boolean {
  return LISTS.includes(operator);
}

/** How the parts of a group are joined, as people choose it. */
export const MODES = ['all', 'any', 'not-any', 'not-all'] as const;
export type Mode = (typeof MODES)[number];

export function modeOf({ mode, not }: Group): Mode {
  return not ? `not-${mode}` : mode;
}

export function ofMode(mode: Mode): Pick<Group, 'mode' | 'not'> {
  return { mode: mode.endsWith('all') ? 'all' : 'any', not: mode.startsWith('not-') };
}

let ids = 0;

/** A further number, so that a part keeps its place on the screen while others come and go. */
function nextId(): number {
  ids += 1;
  return ids;
}

export function group(mode: Group['mode'], parts: Part[], further: Partial<Group> = {}): Group {
  return { kind: 'group', id: nextId(), mode, not: false, asList: false, parts, ...further };
}

export function rule(path: string, operator: Operator, value: RuleValue, not = false): Rule {
  return { kind: 'rule', id: nextId(), path, operator, value, not };
}

/** The tree with another part in the place of one; null takes it away. */
export function replaced(tree: Group, id: number, part: Part | null): Group {
  const parts = tree.parts.flatMap(each => {
    if (each.id === id) {
      return part === null ? [] : [part];
    }
    return [each.kind === 'group' ? replaced(each, id, part) : each];
  });
  return { ...tree, parts };
}

/** How many rules there are, at any depth. */
export function ruleCount(part: Part): number {
  return part.kind === 'rule' ? 1 : part.parts.reduce((sum, each) => sum + ruleCount(each), 0);
}
