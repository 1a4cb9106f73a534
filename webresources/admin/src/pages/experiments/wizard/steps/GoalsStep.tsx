import { Anchor, Checkbox, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GoalView } from '../../../../api/schema';
import { useGoals } from '../../../../api/useContent';
import { QueryResult } from '../../../../feedback/QueryResult';
import { EmptyState } from '../../../../feedback/EmptyState';
import { FieldNotes } from '../FieldNotes';
import { useExperimentForm } from '../experimentForm';
import { anchorOf } from '../steps';
import { useFieldProps } from '../useFieldProps';
import { GuardrailFields } from './GuardrailFields';

/** Primary, secondary and guardrail goals. */
export function GoalsStep() {
  const { t } = useTranslation('experiments');
  return (
    <QueryResult query={useGoals()}>
      {goals =>
        goals.length === 0 ? (
          <EmptyState title={t('noGoals')}>
            <Text size="sm">{t('noGoalsHint')}</Text>
            <Anchor component={Link} to="/goals/new" size="sm">
              {t('makeGoal')}
            </Anchor>
          </EmptyState>
        ) : (
          <Fields goals={goals} />
        )
      }
    </QueryResult>
  );
}

function Fields({ goals }: { goals: GoalView[] }) {
  const { t } = useTranslation('experiments');
  const form = useExperimentForm();
  const field = useFieldProps();
  const guarded = form.values.guardrails.map(each => each.goal);
  return (
    <Stack gap="md" align="flex-start">
      <NativeSelect
        {...field('primary')}
        label={t('primary')}
        description={t('primaryHint')}
        maw={460}
        w="100%"
        onChange={event => choose(event.currentTarget.value)}
        data={[{ value: '', label: t('choose') }, ...goals.map(({ name, title }) => ({ value: name, label: title }))]}
      />
      <FieldNotes field="primary" />
      <Checkbox.Group
        {...form.getInputProps('secondaries')}
        label={t('secondaries')}
        description={t('secondariesHint')}
      >
        <Stack gap={6} mt={6} id={anchorOf('secondaries')} tabIndex={-1}>
          {goals
            .filter(({ name }) => name !== form.values.primary && !guarded.includes(name))
            .map(({ name, title }) => (
              <Checkbox key={name} value={name} label={title} />
            ))}
        </Stack>
      </Checkbox.Group>
      <FieldNotes field="secondaries" withErrors />
      <div>
        <Title order={3}>{t('guardrails')}</Title>
        <Text size="sm" c="dimmed" maw={760}>
          {t('guardrailsHint')}
        </Text>
      </div>
      <GuardrailFields goals={goals} />
      <FieldNotes field="guardrails" withErrors />
    </Stack>
  );

  /** A goal has one part only. */
  function choose(primary: string): void {
    form.setValues({ primary, secondaries: form.values.secondaries.filter(name => name !== primary) });
  }
}
