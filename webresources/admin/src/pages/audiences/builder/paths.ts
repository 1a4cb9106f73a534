import type { AttributeView } from '../../../api/schema';
import { rule, type Operator, type Rule, type RuleValue } from './rules';

/** The parts of a path. */
export interface PathParts {
  attribute: AttributeView;
  /** Which time is counted, such as `7d`; empty for ever. */
  window: string;
  /** The content group, topic, question or goal; empty for none. */
  name: string;
}

/** The parts of a path; null when it is no attribute of the list. */
export function partsOf(path: string, attributes: AttributeView[]): PathParts | null {
  for (const attribute of attributes) {
    for (const window of attribute.windows.length === 0 ? [''] : attribute.windows) {
      const start = attribute.path + window;
      if (path === start && attribute.naming !== 'required') {
        return { attribute, window, name: '' };
      }
      if (path.startsWith(`${start}.`) && attribute.naming !== 'none') {
        return { attribute, window, name: path.slice(start.length + 1) };
      }
    }
  }
  return null;
}

export function pathOf({ attribute, window, name }: PathParts): string {
  const isNamed = attribute.naming === 'required' || (attribute.naming === 'optional' && name !== '');
  return attribute.path + (attribute.windows.includes(window) ? window : '') + (isNamed ? `.${name}` : '');
}

/** A rule about an attribute, to begin with. */
export function firstRule(attribute: AttributeView): Rule {
  const operator = attribute.operators[0] as Operator;
  const path = pathOf({
    attribute,
    window: attribute.windows.includes('7d') ? '7d' : '',
    name: attribute.naming === 'required' ? (attribute.names[0] ?? '') : '',
  });
  return rule(path, operator, firstValue(attribute, operator));
}

/** An initial value: empty for a typed one, so that no example is saved by mistake. */
function firstValue(attribute: AttributeView | undefined, operator: Operator): RuleValue {
  if (operator === '$exists' || attribute?.kind === 'truth') {
    return true;
  }
  if (operator === '$in' || operator === '$nin' || operator === '$ini' || operator === '$nini') {
    return [];
  }
  if (attribute?.kind === 'number' && operator !== '$regex') {
    return Number(attribute.example);
  }
  return attribute?.kind === 'choice' ? (attribute.values[0] ?? '') : '';
}

/** The value as another operator takes it, keeping what was there where that is possible. */
export function valueFor(value: RuleValue, attribute: AttributeView | undefined, from: Operator, to: Operator): RuleValue {
  const fresh = firstValue(attribute, to);
  if (from === '$exists' || to === '$exists') {
    return fresh;
  }
  if (Array.isArray(fresh)) {
    return Array.isArray(value) ? value : value === '' ? [] : [String(value)];
  }
  if (Array.isArray(value)) {
    return value[0] ?? fresh;
  }
  return typeof value === typeof fresh ? value : fresh;
}
