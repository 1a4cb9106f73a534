import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isOfPages } from '../api/useChange';
import { Page } from '../ui/Page';

interface Props {
  error: unknown;
  retry: () => void;
}

/** A page that could not be shown because of an error in the app, with what to do and what to report. */
export function ErrorPage({ error, retry }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  // The data may be the cause of the error, so they are read again, here or on a return to this page.
  useEffect(() => client.removeQueries({ predicate: isOfPages }), [client]);
  return (
    <Page title={t('broken.title')}>
      <Alert color="danger" variant="outline" bg="var(--app-surface)" role="alert" title={t('broken.what')}>
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{t('broken.advice')}</Text>
          <Code block lang="en" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
          </Code>
          <Group gap="sm">
            <Button size="xs" variant="default" onClick={retry}>
              {t('state.retry')}
            </Button>
            <Button size="xs" variant="default" onClick={() => location.reload()}>
              {t('broken.reload')}
            </Button>
          </Group>
        </Stack>
      </Alert>
    </Page>
  );
}
