import { Button, Group, List, Modal, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeButton } from './ChangeButton';
import { ErrorAlert } from './ErrorAlert';

const MOST_LETTERS = 450;

interface Props {
  title: string;
  /** The consequences, a sentence each. */
  consequences: string[];
  action: string;
  isDangerous?: boolean;
  hasReason?: boolean;
  /** Whether what is chosen inside suffices. */
  isReady?: boolean;
  isPending: boolean;
  error: unknown;
  isOpen: boolean;
  close: () => void;
  confirm: (reason: string) => void;
  children?: ReactNode;
}

/** Says what will happen before it does. The button that does nothing has the focus, which returns where it came from. */
export function ConfirmDialog(props: Props) {
  const { title, isOpen, isPending, close } = props;
  return (
    <Modal.Root opened={isOpen} onClose={isPending ? () => {} : close} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="md">
          <Stack gap="sm">
            <Modal.Title fw={600}>{title}</Modal.Title>
            <Inside {...props} />
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Inside({ consequences, action, isDangerous, hasReason, isReady = true, isPending, ...props }: Props) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { reason: '' } });
  return (
    <>
      <List size="sm" spacing={4}>
        {consequences.map(consequence => (
          <List.Item key={consequence}>{consequence}</List.Item>
        ))}
      </List>
      {props.children}
      {hasReason && (
        <Textarea
          label={t('dialog.reason')}
          description={t('dialog.reasonHint')}
          autosize
          minRows={2}
          maxLength={MOST_LETTERS}
          {...form.getInputProps('reason')}
        />
      )}
      {props.error !== null && <ErrorAlert error={props.error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={props.close} disabled={isPending} data-autofocus>
          {t('dialog.cancel')}
        </Button>
        <ChangeButton
          color={isDangerous ? 'danger' : undefined}
          disabled={!isReady}
          loading={isPending}
          onClick={() => props.confirm(form.values.reason.trim())}
        >
          {action}
        </ChangeButton>
      </Group>
    </>
  );
}
