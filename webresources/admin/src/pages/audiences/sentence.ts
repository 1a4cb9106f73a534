import type { TFunction } from 'i18next';
import type { AttributeView } from '../../api/schema';
import type { Group, Part, Rule, RuleValue } from './builder/rules';
import { operatorLabel, pathLabel } from './labels';

/** Rules in one plain sentence, in the reader's language. */
export function sentenceOf(rules: Group, attributes: AttributeView[], t: TFunction): string {
  return rules.parts.length === 0 ? t('words.everybody', { ns: 'audiences' }) : partWords(rules, attributes, t, true);
}

function partWords(part: Part, attributes: AttributeView[], t: TFunction, isWhole: boolean): string {
  if (part.kind === 'rule') {
    return ruleWords(part, attributes, t);
  }
  const word = t(part.mode === 'all' ? 'words.and' : 'words.or', { ns: 'audiences' });
  const joined = part.parts.map(each => partWords(each, attributes, t, false)).join(` ${word} `);
  if (part.not) {
    return t('words.not', { ns: 'audiences', part: joined });
  }
  return isWhole || part.parts.length === 1 ? joined : `(${joined})`;
}

/** One rule. */
export function ruleWords(rule: Rule, attributes: AttributeView[], t: TFunction): string {
  const label = pathLabel(rule.path, attributes, t);
  const words = rule.operator === '$exists' ? presence(rule.value === true, t) : comparison(rule, t);
  const whole = `${label} ${words}`;
  return rule.not ? t('words.not', { ns: 'audiences', part: whole }) : whole;
}

function presence(isThere: boolean, t: TFunction): string {
  return t(isThere ? 'words.known' : 'words.unknown', { ns: 'audiences' });
}

function comparison({ operator, value }: Rule, t: TFunction): string {
  return `${operatorLabel(operator, t)} ${valueWords(value, t)}`;
}

function valueWords(value: RuleValue, t: TFunction): string {
  const quoted = (text: string) => t('words.quoted', { ns: 'audiences', text });
  if (Array.isArray(value)) {
    return value.length === 0 ? t('words.nothing', { ns: 'audiences' }) : value.map(quoted).join(', ');
  }
  if (typeof value === 'boolean') {
    return t(value ? 'truth.true' : 'truth.false', { ns: 'audiences' });
  }
  return typeof value === 'string' ? quoted(value) : String(value);
}
