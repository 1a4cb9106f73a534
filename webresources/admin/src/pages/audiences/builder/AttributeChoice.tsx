import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttributeView } from '../../../api/schema';
import { attributeLabel } from '../labels';
import styles from './GroupEditor.module.css';
import { firstRule, partsOf } from './paths';
import { PathDetails } from './PathDetails';
import type { Rule } from './rules';

const OTHER = '';
const ROOTS = ['context', 'declared', 'profile'] as const;

interface Props {
  rule: Rule;
  attributes: AttributeView[];
  onChange: (rule: Rule) => void;
}

/** The attribute of a rule. */
export function AttributeChoice({ rule, attributes, onChange }: Props) {
  const { t } = useTranslation('audiences');
  const parts = partsOf(rule.path, attributes);
  return (
    <>
      <NativeSelect
        className={styles.attribute}
        aria-label={t('attributeLabel')}
        value={parts?.attribute.path ?? OTHER}
        onChange={event => choose(event.currentTarget.value)}
      >
        {parts === null && <option value={OTHER}>{t('otherPath')}</option>}
        {ROOTS.map(root => (
          <optgroup key={root} label={t(`root.${root}`)}>
            {attributes
              .filter(({ path }) => path.split('.')[0] === root)
              .map(({ path }) => (
                <option key={path} value={path}>
                  {attributeLabel(path, t)}
                </option>
              ))}
          </optgroup>
        ))}
      </NativeSelect>
      {parts === null ? (
        <TextInput
          className={styles.short}
          aria-label={t('path')}
          value={rule.path}
          onChange={event => onChange({ ...rule, path: event.currentTarget.value })}
        />
      ) : (
        <PathDetails parts={parts} onChange={path => onChange({ ...rule, path })} />
      )}
    </>
  );

  function choose(path: string): void {
    const attribute = attributes.find(each => each.path === path);
    if (attribute !== undefined) {
      onChange({ ...firstRule(attribute), id: rule.id });
    }
  }
}
