import { Checkbox, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldNotes } from '../FieldNotes';
import { useExperimentForm } from '../experimentForm';
import { USUAL_LEARNING, topicsOf } from '../learning';
import { PercentInput } from '../PercentInput';
import { anchorOf } from '../steps';

/** Whether a model chooses among the variants, with the shares of visitors that it is compared with. */
export function LearningFields() {
  const { t } = useTranslation('experiments');
  const form = useExperimentForm();
  const learned = form.values.learned ?? null;
  return (
    <Stack gap="xs" id={anchorOf('learned')} tabIndex={-1} role="group" aria-label={t('learned')}>
      <Checkbox
        label={t('learnedUse')}
        description={t('learnedHint')}
        checked={learned !== null}
        onChange={event => form.setFieldValue('learned', event.currentTarget.checked ? USUAL_LEARNING : null)}
      />
      {learned !== null && (
        <>
          <Group gap="sm" align="flex-end">
            <PercentInput
              label={t('learnedRules')}
              value={learned.rules}
              onChange={rules => form.setFieldValue('learned', { ...learned, rules: rules ?? 0 })}
            />
            <PercentInput
              label={t('learnedUniform')}
              value={learned.uniform}
              onChange={uniform => form.setFieldValue('learned', { ...learned, uniform: uniform ?? 0 })}
            />
            <NumberInput
              label={t('learnedHalfLife')}
              min={1}
              max={365}
              allowDecimal={false}
              maw={200}
              value={learned.halfLifeDays}
              onChange={days => form.setFieldValue('learned', { ...learned, halfLifeDays: Number(days) || 0 })}
            />
          </Group>
          <TextInput
            label={t('learnedTopics')}
            description={t('learnedTopicsHint')}
            maw={460}
            defaultValue={learned.topics.join(', ')}
            onBlur={event => form.setFieldValue('learned', { ...learned, topics: topicsOf(event.currentTarget.value) })}
          />
        </>
      )}
      <FieldNotes field="learned" withErrors />
    </Stack>
  );
}
