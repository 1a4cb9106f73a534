import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AudienceForm } from '../../audiences/AudienceForm';
import { BLANK_AUDIENCE } from '../../audiences/blank';

interface Props {
  isOpen: boolean;
  close: () => void;
  /** Gets the name of the audience that was made. */
  onCreated: (name: string) => void;
}

/** Makes an audience without leaving the workbench. */
export function AudienceDialog({ isOpen, close, onCreated }: Props) {
  const { t } = useTranslation('workbench');
  return (
    <Modal.Root opened={isOpen} onClose={close} size="xl">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="md">
          <Stack gap="md">
            <Modal.Title fw={600}>{t('newAudience')}</Modal.Title>
            <AudienceForm start={BLANK_AUDIENCE} onCreated={({ name }) => onCreated(name)} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('cancel')}
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
