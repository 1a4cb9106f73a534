import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { KEYS } from '../api/queryKeys';
import type { WebhookView } from '../api/schema';
import { useApi } from '../api/ServerProvider';
import { EmptyState } from '../feedback/EmptyState';
import { QueryResult } from '../feedback/QueryResult';
import { Panel } from '../ui/Panel';
import { WebhookMessages } from './WebhookMessages';
import { WebhookTest } from './WebhookTest';

/** The webhook that alerts are sent to, its newest messages and a test. */
export function WebhookPanel() {
  const { t } = useTranslation('alerts');
  const api = useApi();
  const webhook = useQuery({ queryKey: KEYS.webhook(), queryFn: () => api.read('/webhook') });
  return (
    <Panel title={t('webhook.title')} hint={t('webhook.hint')}>
      <QueryResult query={webhook}>{view => <Webhook view={view} />}</QueryResult>
    </Panel>
  );
}

function Webhook({ view: { host, messages } }: { view: WebhookView }) {
  const { t } = useTranslation('alerts');
  if (host === null) {
    return (
      <EmptyState title={t('webhook.off')}>
        <Text size="sm">{t('webhook.how')}</Text>
      </EmptyState>
    );
  }
  return (
    <Stack gap="sm">
      <Text size="sm">{t('webhook.receiver', { host })}</Text>
      <WebhookTest />
      {messages.length === 0 ? <Text size="sm">{t('webhook.none')}</Text> : <WebhookMessages messages={messages} />}
    </Stack>
  );
}
