import { Alert, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ExperimentDraft, ExperimentView, ProblemView } from '../../../api/schema';
import { slugOf } from '../../../ui/slug';
import { LeaveGuard, type Destination } from '../../../feedback/LeaveGuard';
import { isSame } from './form';
import { ExperimentFormProvider, useNewExperimentForm } from './experimentForm';
import { StepFields } from './StepFields';
import { StepFrame } from './StepFrame';
import { StepList } from './StepList';
import { fieldOf, STEPS, placesOf, stepOf, type Step } from './steps';
import { useCheck } from './useCheck';
import { WizardButtons } from './WizardButtons';
import { WizardContext } from './WizardContext';

interface Props {
  initial: ExperimentDraft;
  /** The experiment that is edited; absent for a new one. */
  view?: ExperimentView;
  /** Names that other experiments have. */
  taken: string[];
}

/** Plans an experiment step by step. Steps may be taken in any order, and a draft can be saved at any of them. */
export function Wizard({ initial, view, taken }: Props) {
  const { t } = useTranslation('experiments');
  const [search] = useSearchParams();
  const form = useNewExperimentForm({ initialValues: initial });
  const [destination, setDestination] = useState<Destination | null>(null);
  const [step, setStep] = useState<Step>(() => STEPS.find(each => each === search.get('step')) ?? 'component');
  const [visited, setVisited] = useState<Step[]>(view === undefined ? [] : [...STEPS]);
  const [hasMoved, setHasMoved] = useState(false);
  const { values } = form;
  const named = useMemo(
    () => (initial.name === '' ? { ...values, name: slugOf(values.title, taken, 'experiment') } : values),
    [values, initial.name, taken],
  );
  const { query, isCurrent } = useCheck(named);
  const isDirty = !isSame(values, form.getInitialValues());
  const running = view === undefined || view.summary.state === 'draft' ? undefined : (view.running ?? undefined);

  return (
    <WizardContext value={{ check: query.data, running, visited }}>
      <ExperimentFormProvider form={form}>
        <LeaveGuard isDirty={isDirty} destination={destination} />
        <Stack gap="md">
          {running !== undefined && (
            <Alert color="caution" variant="outline" bg="var(--app-surface)" title={t('wizard.runs')}>
              <Text size="sm">{t('wizard.runsHint', { number: (view?.summary.phase ?? 0) + 1 })}</Text>
            </Alert>
          )}
          <StepList current={step} goTo={goTo} />
          <StepFrame step={step} takesFocus={hasMoved}>
            <StepFields step={step} check={query} goTo={goToProblem} />
          </StepFrame>
          <WizardButtons
            form={named}
            view={view}
            step={step}
            goTo={goTo}
            isDirty={isDirty}
            isChecked={isCurrent}
            onSaved={next => {
              form.resetDirty();
              setDestination(next);
            }}
          />
        </Stack>
      </ExperimentFormProvider>
    </WizardContext>
  );

  function goTo(next: Step): void {
    const left = next === 'review' ? [...STEPS] : [step];
    setVisited(current => [...new Set([...current, ...left])]);
    setHasMoved(true);
    setStep(next);
  }

  function goToProblem(problem: ProblemView): void {
    const field = fieldOf(problem);
    goTo(stepOf(field));
    // The step's own heading takes the focus first; then the field does, if it is on the page.
    setTimeout(() => {
      const place = placesOf(field).find(id => document.getElementById(id) !== null);
      document.getElementById(place ?? '')?.focus();
    }, 50);
  }
}
