import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AudienceView } from '../../api/schema';
import { useChange } from '../../api/useChange';
import { Panel } from '../../ui/Panel';
import { ChangeButton } from '../../feedback/ChangeButton';
import { ErrorAlert } from '../../feedback/ErrorAlert';
import { offering, type Undoable } from '../../feedback/UndoNote';

/** Takes an audience away, after a question. The button that does nothing has the focus. */
export function RemovePanel({ audience: { name, title, uses } }: { audience: AudienceView }) {
  const { t } = useTranslation('audiences');
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const undoable: Undoable = { path: '/audiences/{name}/undo', name, sentence: t('removed', { title }) };
  const leave = () => void navigate('/audiences', { replace: true, state: offering(undoable) });
  const removal = useChange('/audiences/{name}/remove', { name }, leave);
  const close = () => (removal.isPending ? undefined : setOpen(false));
  return (
    <Panel title={t('remove')} hint={uses.length === 0 ? t('removeHint') : t('removeUsed', { count: uses.length })}>
      <Group>
        <ChangeButton color="danger" variant="outline" disabled={uses.length > 0} onClick={() => setOpen(true)}>
          {t('removeAsk')}
        </ChangeButton>
      </Group>
      <Modal.Root opened={isOpen} onClose={close} centered>
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Body p="md">
            <Stack gap="sm">
              <Modal.Title fw={600}>{t('removeTitle', { title })}</Modal.Title>
              <Text size="sm">{t('removeFinal')}</Text>
              {removal.isError && <ErrorAlert error={removal.error} />}
              <Group justify="flex-end" gap="sm">
                <Button variant="default" onClick={close} disabled={removal.isPending} data-autofocus>
                  {t('cancel')}
                </Button>
                <ChangeButton color="danger" loading={removal.isPending} onClick={remove}>
                  {t('removeNow')}
                </ChangeButton>
              </Group>
            </Stack>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </Panel>
  );

  function remove(): void {
    removal.mutate({});
  }
}
