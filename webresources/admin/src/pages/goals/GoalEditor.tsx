import { Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalDraft, GoalView } from '../../api/schema';
import { useChange } from '../../api/useChange';
import { slugOf } from '../../ui/slug';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { MessageText } from '../../ui/MessageText';
import { ChangeButton } from '../../feedback/ChangeButton';
import { ConfirmDialog } from '../../feedback/ConfirmDialog';
import { ErrorAlert } from '../../feedback/ErrorAlert';
import { LeaveGuard, type Destination } from '../../feedback/LeaveGuard';
import { ReadOnlyNote } from '../../feedback/ReadOnlyNote';
import { ReplacedTable } from '../../feedback/ReplacedTable';
import { GoalFields } from './GoalFields';
import { RemoveGoalDialog } from './RemoveGoalDialog';
import { useGoalChanges } from './useGoalChanges';

interface Props {
  initial: GoalDraft;
  view: GoalView | undefined;
  taken: string[];
}

/** The form of a goal, with what is wrong with it and who uses it. */
export function GoalEditor({ initial, view, taken }: Props) {
  const { t } = useTranslation('goals');
  const [destination, setDestination] = useState<Destination | null>(null);
  const form = useForm<GoalDraft>({ initialValues: initial });
  const { values } = form;
  const saved = form.getInitialValues();
  const [replaced, setReplaced] = useState<GoalDraft | null>(null);
  const [isAsking, question] = useDisclosure(false);
  const [isRemoving, removal] = useDisclosure(false);
  const changesOf = useGoalChanges();
  const saving = useChange('/goals');
  const isDirty = JSON.stringify(values) !== JSON.stringify(saved);
  const isInUse = view?.inUse === true;
  return (
    <Stack gap="lg">
      <LeaveGuard isDirty={isDirty} destination={destination} />
      {view?.problems.map(problem => (
        <Note key={problem.text} tone={problem.severity === 'error' ? 'bad' : 'warning'}>
          <MessageText of={problem} />
        </Note>
      ))}
      <Panel title={t('formTitle')}>
        <form
          noValidate
          // Enter in a field saves nothing: what is saved is in force for the programme at once.
          onSubmit={event => event.preventDefault()}
        >
          <Stack gap="md" align="flex-start">
            {isInUse && <Note tone="warning">{t('inUseHint')}</Note>}
            <GoalFields form={form} />
            {saving.isError && !isAsking && <ErrorAlert error={saving.error} />}
            <Group gap="sm">
              <ChangeButton
                loading={saving.isPending}
                disabled={values.title.trim() === '' || !isDirty}
                onClick={() => (view === undefined ? save(values) : question.open())}
              >
                {t('save')}
              </ChangeButton>
              {replaced !== null && !isDirty && (
                <ChangeButton variant="default" loading={saving.isPending} onClick={() => save(replaced)}>
                  {t('undo')}
                </ChangeButton>
              )}
              {view !== undefined && (
                <ChangeButton variant="default" disabled={view.usedBy.length > 0} onClick={removal.open}>
                  {t('remove')}
                </ChangeButton>
              )}
            </Group>
            {view !== undefined && view.usedBy.length > 0 && (
              <Text size="sm" c="dimmed">
                {t('removeRefused', { count: view.usedBy.length, names: view.usedBy.join(', ') })}
              </Text>
            )}
            <Text size="sm" c="dimmed" role="status">
              {statusText()}
            </Text>
            <ReadOnlyNote />
          </Stack>
        </form>
      </Panel>
      <ConfirmDialog
        title={t('change.title', { title: saved.title })}
        consequences={[t(isInUse ? 'change.inUse' : 'change.kept')]}
        action={t('change.do')}
        isPending={saving.isPending}
        error={saving.error}
        isOpen={isAsking}
        close={question.close}
        confirm={() => save(values)}
      >
        <ReplacedTable values={changesOf(saved, values)} />
      </ConfirmDialog>
      {view !== undefined && <RemoveGoalDialog goal={view} isOpen={isRemoving} close={removal.close} />}
    </Stack>
  );

  function statusText(): string {
    if (values.title.trim() === '') {
      return t('titleFirst');
    }
    return saving.isSuccess && !isDirty ? t('saved') : '';
  }

  /** One click brings the replaced goal back; undoing leaves nothing to undo. */
  function save(next: GoalDraft): void {
    const body = { ...next, name: next.name || slugOf(next.title, taken, 'goal') };
    saving.mutate(body, {
      onSuccess: () => {
        question.close();
        setReplaced(view === undefined || next === replaced ? null : saved);
        form.setValues(next);
        form.resetDirty();
        if (view === undefined) {
          setDestination({ address: `/goals/${encodeURIComponent(body.name)}`, replace: true });
        }
      },
    });
  }
}
