import { Button, Checkbox, NativeSelect, Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GoalView } from '../../../../api/schema';
import { useExperimentForm } from '../experimentForm';
import { PercentInput } from '../PercentInput';
import { anchorOf } from '../steps';

const USUAL_TOLERANCE = 0.05;

/** Goals that must not suffer, each with what is borne and what happens beyond it. */
export function GuardrailFields({ goals }: { goals: GoalView[] }) {
  const { t } = useTranslation('experiments');
  const form = useExperimentForm();
  const { guardrails } = form.values;
  const free = goals.filter(
    ({ name }) =>
      name !== form.values.primary && !form.values.secondaries.includes(name) && guardrails.every(each => each.goal !== name),
  );
  return (
    <Stack gap="sm" w="100%" maw={620} id={anchorOf('guardrails')} tabIndex={-1}>
      {guardrails.map((guardrail, index) => (
        <Paper key={index} withBorder p="sm" role="group" aria-label={t('guardrailNumber', { number: index + 1 })}>
          <Stack gap="xs" align="flex-start">
            <NativeSelect
              label={t('guardrailGoal')}
              w="100%"
              {...form.getInputProps(`guardrails.${index}.goal`)}
              data={goals
                .filter(each => each.name === guardrail.goal || free.includes(each))
                .map(({ name, title }) => ({ value: name, label: title }))}
            />
            <PercentInput
              label={t('tolerance')}
              description={t('toleranceHint')}
              maw={460}
              value={guardrail.tolerance}
              onChange={share => form.setFieldValue(`guardrails.${index}.tolerance`, share ?? 0)}
            />
            <Checkbox
              label={t('stops')}
              description={t('stopsHint')}
              {...form.getInputProps(`guardrails.${index}.stops`, { type: 'checkbox' })}
            />
            <Button size="xs" variant="default" onClick={() => form.removeListItem('guardrails', index)}>
              {t('guardrailRemove')}
            </Button>
          </Stack>
        </Paper>
      ))}
      <div>
        <Button variant="default" disabled={free.length === 0} onClick={add}>
          {t('guardrailAdd')}
        </Button>
      </div>
    </Stack>
  );

  function add(): void {
    form.insertListItem('guardrails', { goal: free[0]!.name, tolerance: USUAL_TOLERANCE, stops: false });
  }
}
