import { NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttributeView } from '../../../api/schema';
import styles from './GroupEditor.module.css';
import { takesList, type Rule, type RuleValue } from './rules';

interface Props {
  rule: Rule;
  attribute: AttributeView | undefined;
  onChange: (value: RuleValue) => void;
}

/** The value of a rule. Its type stays: a number stays a number, a text a text. */
export function ValueInput({ rule: { operator, value }, attribute, onChange }: Props) {
  const { t } = useTranslation('audiences');
  const shared = { className: styles.value, 'aria-label': t('value') };
  if (takesList(operator)) {
    return (
      <TagsInput
        {...shared}
        value={Array.isArray(value) ? value : []}
        onChange={onChange}
        data={attribute?.values ?? []}
        placeholder={t('valuesHint')}
        splitChars={[]}
      />
    );
  }
  if (typeof value === 'boolean') {
    return (
      <NativeSelect
        {...shared}
        value={String(value)}
        onChange={event => onChange(event.currentTarget.value === 'true')}
        data={['true', 'false'].map(each => ({
          value: each,
          label: operator === '$exists' ? t(`presence.${each}`) : t(`truth.${each}`),
        }))}
      />
    );
  }
  if (attribute?.kind === 'choice' && typeof value === 'string' && attribute.values.includes(value)) {
    return (
      <NativeSelect
        {...shared}
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
        data={attribute.values}
      />
    );
  }
  return typeof value === 'number' ? (
    <NumberInput {...shared} value={value} onChange={next => typeof next === 'number' && onChange(next)} />
  ) : (
    <TextInput
      {...shared}
      value={Array.isArray(value) ? '' : value}
      placeholder={attribute?.example ?? ''}
      type={attribute?.kind === 'day' ? 'date' : 'text'}
      onChange={event => onChange(event.currentTarget.value)}
    />
  );
}
