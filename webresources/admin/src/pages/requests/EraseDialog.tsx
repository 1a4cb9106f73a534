import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Erased, RequestView } from '../../api/schema';
import { useChange } from '../../api/useChange';
import { ErrorAlert } from '../../feedback/ErrorAlert';
import { ChangeButton } from '../../feedback/ChangeButton';
import type { Person } from './person';

interface Props {
  request: RequestView;
  person: Partial<Person>;
  isOpen: boolean;
  close: () => void;
  onErased: (erased: Erased) => void;
}

/** Names what an erasure means before it happens. The button that does nothing has the focus. */
export function EraseDialog({ request, person, isOpen, close, onErased }: Props) {
  const { t } = useTranslation('requests');
  const erasure = useChange('/requests/{id}/erase', { id: request.id });
  return (
    <Modal.Root opened={isOpen} onClose={erasure.isPending ? () => {} : close} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="md">
          <Stack gap="sm">
            <Modal.Title fw={600}>{t('eraseTitle')}</Modal.Title>
            <Text size="sm">{t('eraseWhom', { whom: [person.visitor, person.consentId].filter(Boolean).join(', ') })}</Text>
            <List size="sm" spacing={4}>
              {person.visitor !== undefined && <List.Item>{t('eraseVisitor')}</List.Item>}
              {person.consentId !== undefined && <List.Item>{t('eraseConsent')}</List.Item>}
              <List.Item>{t('eraseCloses')}</List.Item>
              <List.Item>{t('eraseFinal')}</List.Item>
            </List>
            {erasure.isError && <ErrorAlert error={erasure.error} />}
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={close} disabled={erasure.isPending} data-autofocus>
                {t('cancel')}
              </Button>
              <ChangeButton color="danger" loading={erasure.isPending} onClick={erase}>
                {t('eraseNow')}
              </ChangeButton>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );

  function erase(): void {
    erasure.mutate(person, {
      onSuccess: erased => {
        onErased(erased);
        close();
      },
    });
  }
}
