import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttributeView } from '../../../api/schema';
import { operatorLabel, pathLabel } from '../labels';
import { AttributeChoice } from './AttributeChoice';
import styles from './GroupEditor.module.css';
import { partsOf, valueFor } from './paths';
import { RemoveButton } from './RemoveButton';
import { type Operator, type Rule } from './rules';
import { ValueInput } from './ValueInput';

const WHERE_UNKNOWN = ['$eq', '$ne', '$in', '$nin', '$gte', '$lte', '$exists'];

interface Props {
  rule: Rule;
  attributes: AttributeView[];
  onChange: (rule: Rule) => void;
  onRemove: () => void;
}

/** One statement: what, how compared, with what. */
export function RuleEditor({ rule, attributes, onChange, onRemove }: Props) {
  const { t } = useTranslation('audiences');
  const attribute = partsOf(rule.path, attributes)?.attribute;
  const label = pathLabel(rule.path, attributes, t);
  return (
    <div role="group" aria-label={t('ruleAbout', { label })} className={styles.rule}>
      <AttributeChoice rule={rule} attributes={attributes} onChange={onChange} />
      <NativeSelect
        className={styles.short}
        aria-label={t('comparison')}
        value={wordOf(rule)}
        onChange={event => changeOperator(event.currentTarget.value)}
        data={choices().map(each => ({ value: each, label: labelOf(each) }))}
      />
      <ValueInput rule={rule} attribute={attribute} onChange={value => onChange({ ...rule, value })} />
      <RemoveButton label={t('removeRule', { label })} onClick={onRemove} />
    </div>
  );

  /** The operators that make sense, and the one that is there. */
  function choices(): string[] {
    return [...new Set([...(attribute?.operators ?? WHERE_UNKNOWN), wordOf(rule)])];
  }

  function labelOf(choice: string): string {
    const isNot = choice.startsWith('!');
    const operator = operatorLabel(isNot ? choice.slice(1) : choice, t);
    return isNot ? t('operatorNot', { operator }) : operator;
  }

  function changeOperator(choice: string): void {
    const not = choice.startsWith('!');
    const operator = (not ? choice.slice(1) : choice) as Operator;
    onChange({ ...rule, operator, not, value: valueFor(rule.value, attribute, rule.operator, operator) });
  }
}

function wordOf({ operator, not }: Rule): string {
  return (not ? '!' : '') + operator;
}
