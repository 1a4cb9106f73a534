import { Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalForm, GoalView } from '../../api/experiments';
import { useChange } from '../../api/useChange';
import { nameOf } from '../../show/keys';
import { Note } from '../../show/Note';
import { Panel } from '../../show/Panel';
import { SaidText } from '../../show/SaidText';
import { ChangeButton } from '../../states/ChangeButton';
import { Failed } from '../../states/Failed';
import { LeaveGuard, type Destination } from '../../states/LeaveGuard';
import { ReadOnlyNote } from '../../states/ReadOnlyNote';
import { GoalFields } from './GoalFields';
import { RemoveGoalDialog } from './RemoveGoalDialog';

interface Props {
  initial: GoalForm;
  view: GoalView | undefined;
  taken: string[];
}

/** The form of a goal, with what is wrong with it and who uses it. */
export function GoalEditor({ initial, view, taken }: Props) {
  const { t } = useTranslation('goals');
  const [destination, setDestination] = useState<Destination | null>(null);
  const [form, setForm] = useState(initial);
  const [saved, setSaved] = useState(initial);
  const [isRemoving, removal] = useDisclosure(false);
  const saving = useChange<GoalForm, GoalView>('goals');
  const isDirty = JSON.stringify(form) !== JSON.stringify(saved);
  const isInUse = view?.inUse === true;
  return (
    <Stack gap="lg">
      <LeaveGuard isDirty={isDirty} destination={destination} />
      {view?.problems.map(problem => (
        <Note key={problem.text} tone={problem.severity === 'error' ? 'bad' : 'warning'}>
          <SaidText of={problem} />
        </Note>
      ))}
      <Panel title={t('formTitle')}>
        <form
          noValidate
          onSubmit={event => {
            event.preventDefault();
            save();
          }}
        >
          <Stack gap="md" align="flex-start">
            {isInUse && <Note tone="warning">{t('inUseHint')}</Note>}
            <GoalFields form={form} change={part => setForm(current => ({ ...current, ...part }))} />
            {saving.isError && <Failed error={saving.error} />}
            <Group gap="sm">
              <ChangeButton type="submit" loading={saving.isPending} disabled={form.title.trim() === '' || !isDirty}>
                {t('save')}
              </ChangeButton>
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
      {view !== undefined && <RemoveGoalDialog goal={view} isOpen={isRemoving} close={removal.close} />}
    </Stack>
  );

  function statusText(): string {
    if (form.title.trim() === '') {
      return t('titleFirst');
    }
    return saving.isSuccess && !isDirty ? t('saved') : '';
  }

  function save(): void {
    const body = { ...form, name: form.name || nameOf(form.title, taken, 'goal') };
    saving.mutate(body, {
      onSuccess: () => {
        setSaved(form);
        if (view === undefined) {
          setDestination({ address: `/goals/${encodeURIComponent(body.name)}`, replace: true });
        }
      },
    });
  }
}
