import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/failure';
import { troubleOf } from './trouble';

interface Props {
  error: unknown;
  /** Asks again; absent where that would change something a second time. */
  retry?: () => unknown;
}

/** What went wrong and what to do about it. */
export function Failed({ error, retry }: Props) {
  const { t } = useTranslation();
  const failure = failureOf(error);
  const trouble = troubleOf(failure);
  return (
    <Alert
      color={trouble === 'storeUnavailable' ? 'caution' : 'danger'}
      variant="outline"
      bg="white"
      role="alert"
      title={t(`trouble.${trouble}.title`)}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t(`trouble.${trouble}.text`)}</Text>
        {failure.advice !== '' && (
          <Text size="sm">
            {t('trouble.advice')} <span lang="en">{failure.advice}</span>
          </Text>
        )}
        {trouble === 'loggedOut' && (
          <Button size="xs" component="a" href="./" onClick={() => location.reload()}>
            {t('state.logIn')}
          </Button>
        )}
        {retry !== undefined && trouble !== 'loggedOut' && (
          <Button size="xs" variant="default" onClick={() => void retry()}>
            {t('state.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
