import { Fieldset, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/SessionProvider';
import { usePurposeLabel } from '../../ui/usePurposeLabel';
import type { ConsentValue, PersonaValues } from './persona';
import styles from './PersonaFields.module.css';

const CHOICES: ConsentValue[] = ['', 'yes', 'no'];

interface Props {
  values: PersonaValues;
  onChange: (changes: Partial<PersonaValues>) => void;
}

/** Consent by purpose, AI recommendations among them, and the chance of a persona. */
export function ConsentFields({ values, onChange }: Props) {
  const { t } = useTranslation('preview');
  const label = usePurposeLabel();
  const { purposes } = useSession();
  const all = [...new Set([...purposes, ...Object.keys(values.consent)])];
  return (
    <Fieldset legend={t('consent')}>
      <div className={styles.fields}>
        {all.map(purpose => (
          <NativeSelect
            key={purpose}
            label={label(purpose)}
            value={values.consent[purpose] ?? ''}
            onChange={event =>
              onChange({ consent: { ...values.consent, [purpose]: event.currentTarget.value as ConsentValue } })
            }
            data={CHOICES.map(choice => ({ value: choice, label: t(`choice.${keyOf(choice)}`) }))}
          />
        ))}
      </div>
      <TextInput
        mt="sm"
        maw={460}
        label={t('draw')}
        description={t('drawHint')}
        value={values.draw}
        onChange={event => onChange({ draw: event.currentTarget.value })}
      />
    </Fieldset>
  );
}

function keyOf(choice: ConsentValue): string {
  return choice === '' ? 'law' : choice;
}
