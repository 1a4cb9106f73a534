import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RequestView } from '../../api/schema';
import { DataList, type ListColumn } from '../../ui/list/DataList';
import { Time } from '../../ui/Time';
import { useWord } from '../../ui/useWord';
import { inOrder } from './due';
import { DueText } from './DueText';
import { StatusTag } from './StatusTag';

export function RequestTable({ requests }: { requests: RequestView[] }) {
  const { t } = useTranslation('requests');
  const word = useWord();
  const columns: ListColumn<RequestView>[] = [
    {
      id: 'kind',
      title: t('kind'),
      value: ({ kind }) => word('requestKind', kind),
      cell: request => <RequestLink request={request} text={word('requestKind', request.kind)} />,
    },
    {
      id: 'reference',
      title: t('reference'),
      value: ({ reference }) => reference,
      cell: ({ reference }) => reference || '–',
    },
    { id: 'due', title: t('due'), value: ({ due }) => due, cell: request => <DueText request={request} /> },
    {
      id: 'status',
      title: t('status'),
      value: ({ status }) => word('requestStatus', status),
      cell: ({ status }) => <StatusTag status={status} />,
    },
    { id: 'received', title: t('received'), value: ({ received }) => received, cell: request => <Time of={request.received} /> },
    {
      id: 'channel',
      title: t('channel'),
      value: ({ channel }) => word('channel', channel),
      cell: ({ channel }) => word('channel', channel),
    },
  ];
  return (
    <DataList
      caption={t('all')}
      columns={columns}
      rows={inOrder(requests)}
      keyOf={request => request.id}
      isPersonal
    />
  );
}

function RequestLink({ request, text }: { request: RequestView; text: string }) {
  return (
    <Anchor component={Link} to={`/requests/${request.id}`} size="sm" fw={600}>
      {text}
    </Anchor>
  );
}
