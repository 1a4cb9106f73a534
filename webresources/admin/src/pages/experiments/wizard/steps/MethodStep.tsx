import { NumberInput, Radio, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MethodMode } from '../../../../api/schema';
import { FieldNotes } from '../FieldNotes';
import { useExperimentForm } from '../experimentForm';
import { PercentInput } from '../PercentInput';
import { useFieldProps } from '../useFieldProps';
import { OutlookFields } from './OutlookFields';

const MODES: MethodMode[] = ['always-valid', 'planned'];

/** How results are read, and whether the site's traffic can answer the question at all. */
export function MethodStep() {
  const { t } = useTranslation('experiments');
  const form = useExperimentForm();
  const field = useFieldProps();
  return (
    <Stack gap="md" align="flex-start">
      <Radio.Group {...field('mode')} label={t('mode')}>
        <Stack gap={8} mt={6}>
          {MODES.map(mode => (
            <Radio key={mode} value={mode} label={t(`modes.${mode}`)} description={t(`modeHints.${mode}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <PercentInput
        {...field('minimumLift')}
        label={t('minimumLift')}
        description={t('minimumLiftHint')}
        maw={460}
        max={1000}
        onChange={share => form.setValues({ minimumLift: share ?? 0 })}
      />
      <FieldNotes field="minimumLift" />
      <PercentInput
        {...field('margin')}
        label={t('margin')}
        description={t('marginHint')}
        maw={460}
        onChange={share => form.setValues({ margin: share ?? 0 })}
      />
      <FieldNotes field="margin" />
      {form.values.mode === 'planned' && (
        <NumberInput
          {...field('plannedVisitors')}
          label={t('plannedVisitors')}
          description={t('plannedVisitorsHint')}
          maw={460}
          w="100%"
          min={1}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=" "
          value={form.values.plannedVisitors ?? ''}
          onChange={value => form.setValues({ plannedVisitors: value === '' ? null : Number(value) })}
        />
      )}
      <Title order={3}>{t('outlook.title')}</Title>
      <OutlookFields />
    </Stack>
  );
}
