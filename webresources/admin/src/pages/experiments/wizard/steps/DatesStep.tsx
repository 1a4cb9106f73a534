import { NumberInput, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldNotes } from '../FieldNotes';
import { useExperimentForm } from '../FormContext';
import { instantOf, localOf } from '../localTime';
import { useFieldProps } from '../useFieldProps';

/** When it runs. */
export function DatesStep() {
  const { t } = useTranslation('experiments');
  const { form, change } = useExperimentForm();
  const field = useFieldProps();
  return (
    <Stack gap="md" align="flex-start">
      <TextInput
        {...field('start')}
        type="datetime-local"
        label={t('start')}
        description={t('startHint')}
        maw={460}
        w="100%"
        value={localOf(form.start)}
        onChange={event => change({ start: instantOf(event.currentTarget.value) })}
      />
      <FieldNotes field="start" />
      <TextInput
        {...field('end')}
        type="datetime-local"
        label={t('end')}
        description={t('endHint')}
        maw={460}
        w="100%"
        value={localOf(form.end)}
        onChange={event => change({ end: instantOf(event.currentTarget.value) })}
      />
      <FieldNotes field="end" />
      <NumberInput
        {...field('rampDays')}
        label={t('rampDays')}
        description={t('rampDaysHint')}
        maw={460}
        w="100%"
        min={0}
        max={60}
        allowDecimal={false}
        allowNegative={false}
        value={form.rampDays}
        onChange={value => change({ rampDays: Number(value) })}
      />
      <FieldNotes field="rampDays" />
      <NumberInput
        {...field('minimumWeeks')}
        label={t('minimumWeeks')}
        description={t('minimumWeeksHint')}
        maw={460}
        w="100%"
        min={1}
        max={52}
        allowDecimal={false}
        allowNegative={false}
        value={form.minimumWeeks}
        onChange={value => change({ minimumWeeks: Number(value) })}
      />
      <FieldNotes field="minimumWeeks" />
    </Stack>
  );
}
