import { Checkbox, Fieldset, NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useAttributes } from '../audiences/useAudiences';
import { CAMPAIGN_PARTS, type PersonaValues } from './persona';
import styles from './PersonaFields.module.css';

const LONGEST = 200;
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

interface Props {
  form: UseFormReturnType<PersonaValues>;
}

type TextField = 'country' | 'region' | 'language' | 'browser' | 'os' | 'referrer';

/** Place, language, device, arrival and moment of a persona; choices and examples are those of rules. */
export function RequestFields({ form }: Props) {
  const { t } = useTranslation('preview');
  const attributes = useAttributes().data ?? [];
  const { values } = form;
  return (
    <Fieldset legend={t('request')}>
      <div className={styles.fields}>
        {text('country', 'context.country')}
        {text('region', 'context.region')}
        {text('language', 'context.language')}
        <NativeSelect
          label={t('device')}
          {...form.getInputProps('device')}
          data={[unsaid(), ...choicesOf('context.device', values.device).map(each => ({ value: each, label: t(`deviceOf.${each}`) }))]}
        />
        {text('browser', 'context.browser')}
        {text('os', 'context.os')}
        {text('referrer', 'context.referrer.host')}
        {CAMPAIGN_PARTS.map(part => (
          <TextInput
            key={part}
            label={t(`campaign.${part}`)}
            placeholder={exampleOf(`context.utm.${part === 'name' ? 'campaign' : part}`)}
            maxLength={LONGEST}
            value={values.campaign[part]}
            onChange={event => form.setFieldValue('campaign', { ...values.campaign, [part]: event.currentTarget.value })}
          />
        ))}
        <NativeSelect
          label={t('weekday')}
          {...form.getInputProps('weekday')}
          data={[{ value: '', label: t('today') }, ...choicesOf('context.weekday', values.weekday).map(each => ({ value: each, label: t(`weekdayOf.${each}`) }))]}
        />
        <NativeSelect
          label={t('hour')}
          {...form.getInputProps('hour')}
          data={[{ value: '', label: t('now') }, ...HOURS.map(each => ({ value: each, label: `${each}:00` }))]}
        />
      </div>
      <Checkbox
        mt="sm"
        label={t('privacyControl')}
        {...form.getInputProps('privacyControl', { type: 'checkbox' })}
      />
    </Fieldset>
  );

  function text(field: TextField, path: string) {
    return <TextInput label={t(field)} placeholder={exampleOf(path)} maxLength={LONGEST} {...form.getInputProps(field)} />;
  }

  function exampleOf(path: string): string {
    return attributes.find(each => each.path === path)?.example ?? '';
  }

  /** The values that the attribute can have; the chosen one while they are loaded. */
  function choicesOf(path: string, chosen: string): string[] {
    const known = attributes.find(each => each.path === path)?.values ?? [];
    return [...new Set([...known, chosen])].filter(each => each !== '');
  }

  function unsaid() {
    return { value: '', label: t('unsaid') };
  }
}
