import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ExperimentForm, ExperimentView } from '../../../api/experiments';
import { ChangeButton } from '../../../states/ChangeButton';
import { Failed } from '../../../states/Failed';
import { ConfirmDialog } from '../../../states/ConfirmDialog';
import { experimentAddress, useSaving } from '../useExperiments';
import { beginsPhase } from './form';
import { useExperimentForm } from './FormContext';
import { StartDialog } from './StartDialog';
import { STEPS, type Step } from './steps';

interface Props {
  form: ExperimentForm;
  view: ExperimentView | undefined;
  step: Step;
  goTo: (step: Step) => void;
  isDirty: boolean;
  /** Whether the server has seen what the form says now. */
  isChecked: boolean;
  onSaved: () => void;
}

/** Back, on, save, start. */
export function WizardButtons({ form, view, step, goTo, isDirty, isChecked, onSaved }: Props) {
  const { t } = useTranslation('experiments');
  const navigate = useNavigate();
  const { check, running } = useExperimentForm();
  const saving = useSaving();
  const [isStarting, start] = useDisclosure(false);
  const [isAsking, question] = useDisclosure(false);
  const [wasSaved, setWasSaved] = useState(false);
  const at = STEPS.indexOf(step);
  const next = STEPS[at + 1];
  const hasErrors = check === undefined || check.problems.some(problem => problem.severity === 'error');
  const isNewPhase = running !== undefined && beginsPhase(running, form);
  const number = (view?.summary.phase ?? 0) + 1;
  return (
    <Stack gap="sm">
      {saving.isError && !isAsking && <Failed error={saving.error} />}
      <Group gap="sm">
        {at > 0 && (
          <Button variant="default" onClick={() => goTo(STEPS[at - 1]!)}>
            {t('wizard.back')}
          </Button>
        )}
        {next !== undefined && (
          <Button onClick={() => goTo(next)}>{t('wizard.next', { step: t(`step.${next}`) })}</Button>
        )}
        <ChangeButton
          variant={running === undefined || step !== 'review' ? 'default' : 'filled'}
          loading={saving.isPending}
          disabled={form.title.trim() === '' || (running !== undefined && (hasErrors || !isDirty))}
          onClick={() => (isNewPhase ? question.open() : save())}
        >
          {saveText()}
        </ChangeButton>
        {running === undefined && step === 'review' && (
          <ChangeButton disabled={hasErrors || !isChecked} onClick={start.open}>
            {t('wizard.start')}
          </ChangeButton>
        )}
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {statusText()}
      </Text>
      <StartDialog form={form} isOpen={isStarting} close={start.close} onSaved={onSaved} />
      <ConfirmDialog
        title={t('wizard.phaseTitle', { number })}
        consequences={[t('wizard.phaseAnew', { number }), t('wizard.phaseKept'), t('wizard.phaseAtOnce')]}
        action={t('wizard.phaseDo', { number })}
        isPending={saving.isPending}
        error={saving.error}
        isOpen={isAsking}
        close={question.close}
        confirm={save}
      />
    </Stack>
  );

  function saveText(): string {
    if (running === undefined) {
      return t('wizard.saveDraft');
    }
    return isNewPhase ? t('wizard.savePhase', { number }) : t('wizard.save');
  }

  function statusText(): string {
    if (form.title.trim() === '') {
      return t('wizard.titleFirst');
    }
    if (isDirty) {
      return t('wizard.unsaved');
    }
    return wasSaved ? t('wizard.saved') : '';
  }

  function save(): void {
    saving.mutate(form, {
      onSuccess: ({ view: after }) => {
        onSaved();
        setWasSaved(true);
        question.close();
        // Later, so that the guard already knows that nothing is lost.
        setTimeout(() => {
          if (running !== undefined) {
            void navigate(experimentAddress(after.form.name));
          } else if (view === undefined) {
            void navigate(experimentAddress(after.form.name, 'edit'), { replace: true });
          }
        });
      },
    });
  }
}
