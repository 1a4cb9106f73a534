import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChange } from '../api/useChange';
import { ChangeButton } from '../feedback/ChangeButton';
import { ErrorAlert } from '../feedback/ErrorAlert';
import { MessageText } from '../ui/MessageText';
import { Note } from '../ui/Note';

/** Sends a test event and shows its result. */
export function WebhookTest() {
  const { t } = useTranslation('alerts');
  const test = useChange('/webhook/test');
  return (
    <Group gap="sm" role="status">
      <ChangeButton size="xs" variant="default" forAdmins loading={test.isPending} onClick={() => test.mutate({})}>
        {t('webhook.test')}
      </ChangeButton>
      {test.isSuccess && (
        <Note tone={test.data.isDelivered ? 'good' : 'bad'}>
          <MessageText of={test.data.text} />
        </Note>
      )}
      {test.isError && <ErrorAlert error={test.error} />}
    </Group>
  );
}
