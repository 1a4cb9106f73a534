import { Button, Group, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '../../api/answers';
import { KEYS } from '../../api/queryKeys';
import { useApi } from '../../api/ServerProvider';
import { EventTable } from '../../show/EventTable';
import { Page } from '../../show/Page';
import { Panel } from '../../show/Panel';
import { Answered } from '../../states/Answered';
import { Empty } from '../../states/Empty';

const NUMBERS = ['50', '100', '200'];

/** What was done in this app and by visitors about their data, newest first. */
export default function AuditRoom() {
  const { t } = useTranslation('audit');
  const [limit, setLimit] = useState('50');
  const api = useApi();
  const events = useQuery({
    queryKey: KEYS.audit(limit),
    queryFn: async () => (await api.read<{ events: AuditEvent[] }>('audit', { limit })).events,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return (
    <Page title={t('title')} hint={t('hint')}>
      <Panel
        title={t('newest')}
        actions={
          <Group gap="xs" align="flex-end">
            <NativeSelect
              size="xs"
              label={t('number')}
              data={NUMBERS}
              value={limit}
              onChange={event => setLimit(event.currentTarget.value)}
            />
            <Button size="xs" variant="default" loading={events.isFetching} onClick={() => void events.refetch()}>
              {t('refresh')}
            </Button>
          </Group>
        }
      >
        <Answered query={events}>
          {list =>
            list.length === 0 ? <Empty title={t('none')} /> : <EventTable caption={t('newest')} events={list} />
          }
        </Answered>
      </Panel>
    </Page>
  );
}
