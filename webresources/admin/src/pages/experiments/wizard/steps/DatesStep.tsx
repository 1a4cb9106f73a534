import { NumberInput, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldNotes } from '../FieldNotes';
import { useExperimentForm } from '../experimentForm';
import { instantOf, localOf } from '../../../../ui/localTime';
import { useFieldProps } from '../useFieldProps';

/** When it runs. */
export function DatesStep() {
  const { t } = useTranslation('experiments');
  const form = useExperimentForm();
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
        value={localOf(form.values.start)}
        onChange={event => form.setValues({ start: instantOf(event.currentTarget.value) })}
      />
      <FieldNotes field="start" />
      <TextInput
        {...field('end')}
        type="datetime-local"
        label={t('end')}
        description={t('endHint')}
        maw={460}
        w="100%"
        value={localOf(form.values.end)}
        onChange={event => form.setValues({ end: instantOf(event.currentTarget.value) })}
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
        value={form.values.rampDays}
        onChange={value => form.setValues({ rampDays: Number(value) })}
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
        value={form.values.minimumWeeks}
        onChange={value => form.setValues({ minimumWeeks: Number(value) })}
      />
      <FieldNotes field="minimumWeeks" />
    </Stack>
  );
}
