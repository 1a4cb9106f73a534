import { NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { windowLabel } from '../labels';
import styles from './GroupEditor.module.css';
import { pathOf, type PathParts } from './paths';

interface Props {
  parts: PathParts;
  /** Whether the labels stand above the fields; a sentence of fields has them for screen readers alone. */
  isLabelled?: boolean;
  onChange: (path: string) => void;
}

/** Since when something is counted, and of what. Names that the site has are offered; others can be typed. */
export function PathDetails({ parts, isLabelled = false, onChange }: Props) {
  const { t } = useTranslation('audiences');
  const names = useId();
  const { attribute, window, name } = parts;
  const labelled = (label: string) => (isLabelled ? { label } : { 'aria-label': label, className: styles.short });
  return (
    <>
      {attribute.naming !== 'none' && (
        <>
          <TextInput
            {...labelled(t(`naming.${attribute.naming}`))}
            placeholder={isLabelled ? undefined : t(`naming.${attribute.naming}`)}
            list={names}
            value={name}
            onChange={event => onChange(pathOf({ ...parts, name: event.currentTarget.value.trim() }))}
          />
          <datalist id={names}>
            {attribute.names.map(each => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </>
      )}
      {attribute.windows.length > 0 && (
        <NativeSelect
          {...labelled(t('windowLabel'))}
          value={window}
          onChange={event => onChange(pathOf({ ...parts, window: event.currentTarget.value }))}
          data={attribute.windows.map(each => ({ value: each, label: windowLabel(each, t) }))}
        />
      )}
    </>
  );
}
