import { useTranslation } from 'react-i18next';
import type { MessageView } from '../api/schema';
import { DataTable, type Column } from '../ui/DataTable';
import { MessageText } from '../ui/MessageText';
import { Tag, type Tone } from '../ui/Tag';
import { Time } from '../ui/Time';

const TONES: Record<MessageView['state'], Tone> = { waiting: 'warning', delivered: 'good', failed: 'bad' };

/** The newest messages to the webhook. */
export function WebhookMessages({ messages }: { messages: MessageView[] }) {
  const { t } = useTranslation('alerts');
  const columns: Column<MessageView>[] = [
    { title: t('webhook.created'), cell: message => <Time of={message.created} /> },
    { title: t('webhook.type'), cell: message => <code>{message.type}</code> },
    {
      title: t('webhook.state'),
      cell: message => <Tag tone={TONES[message.state]}>{t(`webhook.states.${message.state}`)}</Tag>,
    },
    { title: t('webhook.attempts'), cell: message => message.attempts, isNumber: true },
    {
      title: t('webhook.result'),
      cell: message => (message.text === null ? '–' : <MessageText of={message.text} />),
    },
  ];
  return <DataTable caption={t('webhook.messages')} columns={columns} rows={messages} keyOf={message => message.id} />;
}
