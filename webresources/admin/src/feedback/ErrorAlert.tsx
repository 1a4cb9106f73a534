import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/failure';
import { MessageText } from '../ui/MessageText';
import { failureKindOf } from './failureKind';

interface Props {
  error: unknown;
  /** Asks again; absent where that would change something a second time. */
  retry?: () => unknown;
}

/** The error and its remedy. */
export function ErrorAlert({ error, retry }: Props) {
  const { t } = useTranslation();
  const failure = failureOf(error);
  const kind = failureKindOf(failure);
  return (
    <Alert
      color={kind === 'storeUnavailable' ? 'caution' : 'danger'}
      variant="outline"
      bg="var(--app-surface)"
      role="alert"
      title={t(`trouble.${kind}.title`)}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t(`trouble.${kind}.text`)}</Text>
        {failure.advice !== '' && (
          <Text size="sm">
            {t('trouble.advice')}{' '}
            {failure.text === undefined ? <span lang="en">{failure.advice}</span> : <MessageText of={failure.text} />}
          </Text>
        )}
        {kind === 'loggedOut' && (
          <Button size="xs" onClick={() => location.reload()}>
            {t('state.logIn')}
          </Button>
        )}
        {retry !== undefined && kind !== 'loggedOut' && (
          <Button size="xs" variant="default" onClick={() => void retry()}>
            {t('state.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
