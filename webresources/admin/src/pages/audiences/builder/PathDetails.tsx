import { NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { windowLabel } from '../labels';
import styles from './GroupEditor.module.css';
import { pathOf, type PathParts } from './paths';

interface Props {
  parts: PathParts;
  onChange: (path: string) => void;
}

/** Since when something is counted, and of what. Names that the site has are offered; others can be typed. */
export function PathDetails({ parts, onChange }: Props) {
  const { t } = useTranslation('audiences');
  const names = useId();
  const { attribute, window, name } = parts;
  return (
    <>
      {attribute.naming !== 'none' && (
        <>
          <TextInput
            className={styles.short}
            aria-label={t(`naming.${attribute.naming}`)}
            placeholder={t(`naming.${attribute.naming}`)}
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
          className={styles.short}
          aria-label={t('windowLabel')}
          value={window}
          onChange={event => onChange(pathOf({ ...parts, window: event.currentTarget.value }))}
          data={attribute.windows.map(each => ({ value: each, label: windowLabel(each, t) }))}
        />
      )}
    </>
  );
}
