import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttributeView } from '../../api/schema';
import { PathDetails } from '../audiences/builder/PathDetails';
import { partsOf, pathOf } from '../audiences/builder/paths';
import { attributeLabel, pathLabel } from '../audiences/labels';
import type { AttributeValue } from './persona';
import styles from './PersonaFields.module.css';

const HIGHEST = 100_000;
const INTERESTS = 'profile.interests.';

interface Props {
  row: AttributeValue;
  attributes: AttributeView[];
  onChange: (row: AttributeValue) => void;
  onRemove: () => void;
}

/** A number of a persona's past, such as an interest, or page views in a time window. */
export function AttributeRow({ row, attributes, onChange, onRemove }: Props) {
  const { t } = useTranslation('preview');
  const { t: audiences } = useTranslation('audiences');
  const parts = partsOf(row.path, attributes);
  const label = pathLabel(row.path, attributes, audiences);
  return (
    <div className={styles.row} role="group" aria-label={label}>
      <NativeSelect
        label={t('attribute')}
        value={parts?.attribute.path ?? row.path}
        onChange={event => choose(event.currentTarget.value)}
      >
        {parts === null && <option value={row.path}>{row.path}</option>}
        {attributes.map(({ path }) => (
          <option key={path} value={path}>
            {attributeLabel(path, audiences)}
          </option>
        ))}
      </NativeSelect>
      {parts !== null && <PathDetails parts={parts} isLabelled onChange={path => onChange({ ...row, path })} />}
      <NumberInput
        label={t('number')}
        min={0}
        max={HIGHEST}
        allowDecimal={row.path.startsWith(INTERESTS)}
        clampBehavior="strict"
        value={row.value}
        onChange={value => typeof value === 'number' && onChange({ ...row, value })}
      />
      <Button variant="default" aria-label={t('removeRow', { row: label })} onClick={onRemove}>
        {t('removeIt')}
      </Button>
    </div>
  );

  function choose(path: string): void {
    const attribute = attributes.find(each => each.path === path);
    if (attribute !== undefined) {
      const name = attribute.naming === 'required' ? (attribute.names[0] ?? '') : '';
      onChange({ ...row, path: pathOf({ attribute, window: attribute.windows[0] ?? '', name }) });
    }
  }
}
