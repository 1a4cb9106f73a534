import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AlertView } from '../api/schema';
import { MessageText } from '../ui/MessageText';
import { Note } from '../ui/Note';
import type { Tone } from '../ui/Tag';
import { Time } from '../ui/Time';
import { AcknowledgeButton } from './AcknowledgeButton';

const TONES: Record<AlertView['kind'], Tone> = {
  'experiment-decided': 'good',
  'guardrail-harmed': 'bad',
  'experiment-stopped': 'bad',
  'policy-stopped': 'bad',
  'split-broken': 'bad',
  'published-fault': 'warning',
  'request-due': 'warning',
  'ledger-broken': 'bad',
  'ledger-unverified': 'warning',
  'store-failing': 'bad',
};

/** An alert that is not resolved. */
export function AlertRow({ alert }: { alert: AlertView }) {
  const { t } = useTranslation('alerts');
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <Stack gap={2} miw={0} flex="1 1 320px">
        <Note tone={alert.state === 'open' ? TONES[alert.kind] : 'plain'}>
          <MessageText of={alert.text} />{' '}
          <Anchor component={Link} to={`/${alert.link}`} size="sm">
            {t(`link.${alert.kind}`)}
          </Anchor>
        </Note>
        <Text size="xs" c="dimmed" pl={24}>
          <Time of={alert.raised} />
          {alert.acknowledgedBy !== null && ` · ${t('acknowledgedBy', { user: alert.acknowledgedBy })}`}
        </Text>
      </Stack>
      {alert.isRecorded && <AcknowledgeButton alert={alert} />}
    </Group>
  );
}
