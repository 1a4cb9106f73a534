import { Button, Group, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KEYS } from '../../api/queryKeys';
import { useApi } from '../../api/ServerProvider';
import type { EventView } from '../../api/schema';
import { DataList } from '../../ui/list/DataList';
import { useEventColumns } from '../../ui/useEventColumns';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { QueryResult } from '../../feedback/QueryResult';
import { EmptyState } from '../../feedback/EmptyState';

const NUMBERS = ['50', '100', '200', '500'];

/** The audit trail: changes in this app and visitors' own actions on their data, newest first. */
export default function AuditPage() {
  const { t } = useTranslation('audit');
  const [limit, setLimit] = useState('50');
  const api = useApi();
  const events = useQuery({
    queryKey: KEYS.audit(limit),
    queryFn: async () => (await api.read('/audit', { limit })).events,
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
        <QueryResult query={events}>
          {list =>
            list.length === 0 ? <EmptyState title={t('none')} /> : <Events events={list} />
          }
        </QueryResult>
      </Panel>
    </Page>
  );
}

function Events({ events }: { events: EventView[] }) {
  const { t } = useTranslation('audit');
  const columns = useEventColumns(events);
  return (
    <DataList caption={t('newest')} columns={columns} rows={events} keyOf={(_, index) => index} isPersonal />
  );
}
