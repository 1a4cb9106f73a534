import { NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { pathOf, type PathParts } from '../audiences/builder/paths';
import { windowLabel } from '../audiences/labels';

interface Props {
  parts: PathParts;
  onChange: (path: string) => void;
}

/** Topic or content group, and the time window. Names that the site has are offered; others can be typed. */
export function AttributeDetails({ parts, onChange }: Props) {
  const { t } = useTranslation('audiences');
  const names = useId();
  const { attribute, window, name } = parts;
  return (
    <>
      {attribute.naming !== 'none' && (
        <>
          <TextInput
            label={t(`naming.${attribute.naming}`)}
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
          label={t('windowLabel')}
          value={window}
          onChange={event => onChange(pathOf({ ...parts, window: event.currentTarget.value }))}
          data={attribute.windows.map(each => ({ value: each, label: windowLabel(each, t) }))}
        />
      )}
    </>
  );
}
