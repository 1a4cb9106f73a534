import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { ExperimentDraft, ExperimentView } from '../../../api/schema';
import { ChangeButton } from '../../../feedback/ChangeButton';
import { JUST_SAVED, type Destination } from '../../../feedback/LeaveGuard';
import { ErrorAlert } from '../../../feedback/ErrorAlert';
import { ConfirmDialog } from '../../../feedback/ConfirmDialog';
import { ReplacedTable } from '../../../feedback/ReplacedTable';
import type { Undoable } from '../../../feedback/UndoNote';
import { experimentAddress, useSaving } from '../useExperiments';
import { usePlanFacts } from '../usePlanFacts';
import { beginsPhase } from './form';
import { useWizard } from './WizardContext';
import { StartDialog } from './StartDialog';
import { STEPS, type Step } from './steps';

interface Props {
  form: ExperimentDraft;
  view: ExperimentView | undefined;
  step: Step;
  goTo: (step: Step) => void;
  isDirty: boolean;
  /** Whether the server has seen what the form says now. */
  isChecked: boolean;
  onSaved: (destination: Destination | null) => void;
}

/** Back, on, save, start. */
export function WizardButtons({ form, view, step, goTo, isDirty, isChecked, onSaved }: Props) {
  const { t } = useTranslation('experiments');
  const { check, running } = useWizard();
  const saving = useSaving();
  const { changesOf } = usePlanFacts();
  const [isStarting, start] = useDisclosure(false);
  const [isAsking, question] = useDisclosure(false);
  const [wasSaved, setWasSaved] = useState(useLocation().state === JUST_SAVED);
  const at = STEPS.indexOf(step);
  const next = STEPS[at + 1];
  const hasErrors = check === undefined || check.problems.some(problem => problem.severity === 'error');
  const isNewPhase = running !== undefined && beginsPhase(running, form);
  const number = (view?.summary.phase ?? 0) + 1;
  return (
    <Stack gap="sm">
      {saving.isError && !isAsking && <ErrorAlert error={saving.error} />}
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
          disabled={form.title.trim() === '' || (running !== undefined && (hasErrors || !(isDirty || isNewPhase)))}
          onClick={() => (isNewPhase ? question.open() : save())}
        >
          {saveText()}
        </ChangeButton>
        {running === undefined && step === 'review' && (
          <ChangeButton forAdmins disabled={hasErrors || !isChecked} onClick={start.open}>
            {t('wizard.start')}
          </ChangeButton>
        )}
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {statusText()}
      </Text>
      <StartDialog form={form} isOpen={isStarting} close={start.close} onSaved={() => onSaved(null)} />
      <ConfirmDialog
        title={t('wizard.phaseTitle', { number })}
        consequences={[t('wizard.phaseAnew', { number }), t('wizard.phaseKept'), t('wizard.phaseAtOnce'), t('wizard.phaseUndo')]}
        action={t('wizard.phaseDo', { number })}
        isPending={saving.isPending}
        error={saving.error}
        isOpen={isAsking}
        close={question.close}
        confirm={save}
      >
        {running !== undefined && <ReplacedTable values={changesOf(running, form)} />}
      </ConfirmDialog>
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
    if (running !== undefined && isDirty && hasErrors) {
      return t('wizard.mendFirst');
    }
    if (isDirty) {
      return t('wizard.unsaved');
    }
    return wasSaved ? t('wizard.saved') : '';
  }

  function save(): void {
    saving.mutate(form, {
      onSuccess: ({ view: after }) => {
        onSaved(destinationAfter(after.form.name));
        setWasSaved(true);
        question.close();
      },
    });
  }

  /** A draft is gone on with; what runs is looked at again. */
  function destinationAfter(name: string): Destination | null {
    if (running !== undefined) {
      const undoable: Undoable = { path: '/experiments/{name}/undo', name, sentence: t('wizard.planReplaced') };
      return { address: experimentAddress(name, 'results'), replace: false, undoable };
    }
    return view === undefined ? { address: `${experimentAddress(name, 'edit')}?step=${step}`, replace: true } : null;
  }
}
