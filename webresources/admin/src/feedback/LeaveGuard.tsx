import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker, useNavigate } from 'react-router';
import { offering, type Undoable } from './UndoNote';

/** Kept with the browser's history entry, so that the page that is gone to can say so. */
export const JUST_SAVED = 'saved';

/** Where to go once everything is saved. */
export interface Destination {
  address: string;
  /** Whether going back leads past this page. */
  replace: boolean;
  /** The undo that the page there offers. */
  undoable?: Undoable;
}

interface Props {
  isDirty: boolean;
  /** Gone to as soon as nothing can be lost; null to stay. */
  destination: Destination | null;
}

/** Asks before what was not saved is lost: inside the app with a dialog, outside with the browser's own. */
export function LeaveGuard({ isDirty, destination }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) {
      return undefined;
    }
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isDirty]);
  useEffect(() => {
    if (destination !== null && !isDirty) {
      const { address, replace, undoable } = destination;
      void navigate(address, { replace, state: undoable === undefined ? JUST_SAVED : offering(undoable) });
    }
  }, [destination, isDirty, navigate]);
  return (
    <Modal.Root opened={blocker.state === 'blocked'} onClose={() => blocker.reset?.()} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="md">
          <Stack gap="sm">
            <Modal.Title fw={600}>{t('leave.title')}</Modal.Title>
            <Text size="sm">{t('leave.text')}</Text>
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={() => blocker.reset?.()} data-autofocus>
                {t('leave.stay')}
              </Button>
              <Button color="danger" onClick={() => blocker.proceed?.()}>
                {t('leave.leave')}
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
