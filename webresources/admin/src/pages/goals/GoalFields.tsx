import { Checkbox, NativeSelect, NumberInput, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GoalForm, GoalKind, Measure } from '../../api/schema';
import { CapInput } from './CapInput';
import { ASKS, DAY, hasCap, KINDS, ofKind } from './kinds';
import { DurationInput } from './DurationInput';

interface Props {
  form: GoalForm;
  change: (part: Partial<GoalForm>) => void;
}

/** What a goal asks for, depending on its kind. */
export function GoalFields({ form, change }: Props) {
  const { t } = useTranslation('goals');
  const asks = ASKS[form.kind];
  return (
    <>
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        maw={560}
        w="100%"
        value={form.title}
        onChange={event => change({ title: event.currentTarget.value })}
      />
      <Radio.Group label={t('kindTitle')} value={form.kind} onChange={kind => change(ofKind(form, kind as GoalKind))}>
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
          value={form.subject ?? ''}
          onChange={event => change({ subject: event.currentTarget.value.trim() || null })}
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
          value={form.least ?? ''}
          onChange={value => change({ least: value === '' ? null : Number(value) })}
        />
      )}
      {asks.after && (
        <DurationInput
          label={t('after')}
          description={t('afterHint')}
          minutes={form.afterMinutes ?? DAY}
          onChange={afterMinutes => change({ afterMinutes })}
        />
      )}
      <DurationInput
        label={t('window')}
        description={t('windowHint')}
        minutes={form.windowMinutes}
        onChange={windowMinutes => change({ windowMinutes })}
      />
      <NativeSelect
        label={t('measureTitle')}
        maw={460}
        w="100%"
        value={form.measure}
        onChange={event => change({ measure: event.currentTarget.value as Measure, cap: null })}
        data={asks.measures.map(measure => ({ value: measure, label: t(`measure.${measure}`) }))}
      />
      {hasCap(form.measure) && <CapInput form={form} change={change} />}
      <Checkbox
        label={t('lessIsBetter')}
        description={t('lessIsBetterHint')}
        checked={form.lessIsBetter}
        onChange={event => change({ lessIsBetter: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('programme')}
        description={t('programmeHint')}
        checked={form.programme}
        onChange={event => change({ programme: event.currentTarget.checked })}
      />
      <Textarea
        label={t('description')}
        maw={560}
        w="100%"
        autosize
        minRows={2}
        value={form.description ?? ''}
        onChange={event => change({ description: event.currentTarget.value || null })}
      />
    </>
  );
}
