import { Checkbox, Fieldset, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CAMPAIGN_PARTS, type PersonaValues } from './persona';
import styles from './PersonaFields.module.css';

const DEVICES = ['phone', 'tablet', 'desktop', 'other'];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

interface Props {
  values: PersonaValues;
  onChange: (changes: Partial<PersonaValues>) => void;
}

type TextField = 'country' | 'region' | 'language' | 'browser' | 'os' | 'referrer';

/** Place, language, device, arrival and moment of a persona. */
export function RequestFields({ values, onChange }: Props) {
  const { t } = useTranslation('preview');
  return (
    <Fieldset legend={t('request')}>
      <div className={styles.fields}>
        {text('country', 'DE')}
        {text('region', 'US-CA')}
        {text('language', 'de')}
        <NativeSelect
          label={t('device')}
          value={values.device}
          onChange={event => onChange({ device: event.currentTarget.value })}
          data={[unsaid(), ...DEVICES.map(each => ({ value: each, label: t(`deviceOf.${each}`) }))]}
        />
        {text('browser', 'Firefox')}
        {text('os', 'Android')}
        {text('referrer', 'blog.example')}
        {CAMPAIGN_PARTS.map(part => (
          <TextInput
            key={part}
            label={t(`campaign.${part}`)}
            value={values.campaign[part]}
            onChange={event => onChange({ campaign: { ...values.campaign, [part]: event.currentTarget.value } })}
          />
        ))}
        <NativeSelect
          label={t('weekday')}
          value={values.weekday}
          onChange={event => onChange({ weekday: event.currentTarget.value })}
          data={[{ value: '', label: t('today') }, ...WEEKDAYS.map(each => ({ value: each, label: t(`weekdayOf.${each}`) }))]}
        />
        <NativeSelect
          label={t('hour')}
          value={values.hour}
          onChange={event => onChange({ hour: event.currentTarget.value })}
          data={[{ value: '', label: t('now') }, ...HOURS.map(each => ({ value: each, label: `${each}:00` }))]}
        />
      </div>
      <Checkbox
        mt="sm"
        label={t('privacyControl')}
        checked={values.privacyControl}
        onChange={event => onChange({ privacyControl: event.currentTarget.checked })}
      />
    </Fieldset>
  );

  function text(field: TextField, example: string) {
    return (
      <TextInput
        label={t(field)}
        placeholder={example}
        value={values[field]}
        onChange={event => onChange({ [field]: event.currentTarget.value })}
      />
    );
  }

  function unsaid() {
    return { value: '', label: t('unsaid') };
  }
}
