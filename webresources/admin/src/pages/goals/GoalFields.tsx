import { Checkbox, NativeSelect, NumberInput, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { GoalDraft, GoalKind, Measure } from '../../api/schema';
import { CapInput } from './CapInput';
import { ASKS, DAY, hasCap, KINDS, ofKind } from './kinds';
import { DurationInput } from './DurationInput';

interface Props {
  form: UseFormReturnType<GoalDraft>;
}

/** The fields of a goal, depending on its kind. */
export function GoalFields({ form }: Props) {
  const { t } = useTranslation('goals');
  const { values } = form;
  const asks = ASKS[values.kind];
  return (
    <>
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        maw={560}
        w="100%"
        {...form.getInputProps('title')}
      />
      <Radio.Group
        label={t('kindTitle')}
        value={values.kind}
        onChange={kind => form.setValues(ofKind(values, kind as GoalKind))}
      >
        <Stack gap={8} mt={6}>
          {KINDS.map(kind => (
            <Radio key={kind} value={kind} label={t(`kind.${kind}`)} description={t(`kindHint.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {asks.subject !== undefined && (
        <TextInput
          label={t(`subject.${asks.subject}`)}
          description={t(`subjectHint.${asks.subject}`)}
          maw={560}
          w="100%"
          spellCheck={false}
          value={values.subject ?? ''}
          onChange={event => form.setValues({ subject: event.currentTarget.value.trim() || null })}
        />
      )}
      {asks.least !== undefined && (
        <NumberInput
          label={t(`least.${asks.least}`)}
          min={1}
          max={asks.least === 'percent' ? 100 : 86_400}
          suffix={asks.least === 'percent' ? ' %' : ` ${t('seconds')}`}
          allowDecimal={false}
          allowNegative={false}
          maw={260}
          value={values.least ?? ''}
          onChange={value => form.setValues({ least: value === '' ? null : Number(value) })}
        />
      )}
      {asks.after && (
        <DurationInput
          label={t('after')}
          description={t('afterHint')}
          minutes={values.afterMinutes ?? DAY}
          onChange={form.getInputProps('afterMinutes').onChange}
        />
      )}
      <DurationInput
        label={t('window')}
        description={t('windowHint')}
        minutes={values.windowMinutes}
        onChange={form.getInputProps('windowMinutes').onChange}
      />
      <NativeSelect
        label={t('measureTitle')}
        maw={460}
        w="100%"
        value={values.measure}
        onChange={event => form.setValues({ measure: event.currentTarget.value as Measure, cap: null })}
        data={asks.measures.map(measure => ({ value: measure, label: t(`measure.${measure}`) }))}
      />
      {hasCap(values.measure) && <CapInput form={form} />}
      <Checkbox
        label={t('lessIsBetter')}
        description={t('lessIsBetterHint')}
        {...form.getInputProps('lessIsBetter', { type: 'checkbox' })}
      />
      <Checkbox
        label={t('programme')}
        description={t('programmeHint')}
        {...form.getInputProps('programme', { type: 'checkbox' })}
      />
      <Textarea
        label={t('description')}
        maw={560}
        w="100%"
        autosize
        minRows={2}
        value={values.description}
        onChange={event => form.setValues({ description: event.currentTarget.value })}
      />
    </>
  );
}
