import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExperimentView, TextView } from '../../../api/schema';
import { useIsAdmin, useMayChange } from '../../../api/SessionProvider';
import { Note } from '../../../ui/Note';
import { MessageText } from '../../../ui/MessageText';
import { ChangeButton } from '../../../feedback/ChangeButton';
import { AdminsOnlyNote } from '../../../feedback/AdminsOnlyNote';
import { ReadOnlyNote } from '../../../feedback/ReadOnlyNote';
import { experimentAddress } from '../useExperiments';
import { ActionDialog } from './ActionDialog';
import { actionsOf, SIMPLE_ACTIONS, type ExperimentAction } from './actions';
import { PromotedNotes } from './PromotedNotes';
import { PromoteDialog } from './PromoteDialog';
import { RemoveDialog } from './RemoveDialog';
import { ReplicateDialog } from './ReplicateDialog';

/** The available actions on an experiment. Each asks for confirmation. */
export function ActionButtons({ view }: { view: ExperimentView }) {
  const { t } = useTranslation('experiments');
  const mayChange = useMayChange();
  const isAdmin = useIsAdmin();
  const [action, setAction] = useState<ExperimentAction | null>(null);
  const [message, setMessage] = useState<TextView | null>(null);
  const { name, state } = view.summary;
  const actions = actionsOf(state);
  const close = () => setAction(null);
  return (
    <Stack gap="xs">
      <Group gap="sm">
        {actions.map((each, index) => (
          <ChangeButton
            key={each}
            variant={index === 0 ? 'filled' : 'default'}
            onClick={() => setAction(each)}
            forAdmins={each !== 'remove'}
            disabled={each === 'start' && view.problems.some(problem => problem.severity === 'error')}
          >
            {t(`deed.${each}.ask`)}
          </ChangeButton>
        ))}
        {mayChange && (isAdmin || state === 'draft') && state !== 'stopped' && (
          <Button component={Link} to={experimentAddress(name, 'edit')} variant="default">
            {t('edit')}
          </Button>
        )}
      </Group>
      <ReadOnlyNote />
      <AdminsOnlyNote />
      <PromotedNotes view={view} />
      {message !== null && (
        <div role="status">
          <Note tone="good">
            <MessageText of={message} />
          </Note>
        </div>
      )}
      {SIMPLE_ACTIONS.map(each => (
        <ActionDialog key={each} action={each} view={view} isOpen={action === each} close={close} />
      ))}
      <PromoteDialog view={view} isOpen={action === 'promote'} close={close} onDone={setMessage} />
      <ReplicateDialog view={view} isOpen={action === 'replicate'} close={close} />
      <RemoveDialog view={view} isOpen={action === 'remove'} close={close} />
    </Stack>
  );
}
