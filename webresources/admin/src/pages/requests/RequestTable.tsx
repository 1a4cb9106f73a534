import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RequestView } from '../../api/schema';
import { DataTable, type Column } from '../../ui/DataTable';
import { Time } from '../../ui/Time';
import { useWord } from '../../ui/useWord';
import { inOrder } from './due';
import { DueText } from './DueText';
import { StatusTag } from './StatusTag';

export function RequestTable({ requests }: { requests: RequestView[] }) {
  const { t } = useTranslation('requests');
  const word = useWord();
  const columns: Column<RequestView>[] = [
    { title: t('kind'), cell: request => <RequestLink request={request} text={word('requestKind', request.kind)} /> },
    { title: t('reference'), cell: request => request.reference || '–' },
    { title: t('due'), cell: request => <DueText request={request} /> },
    { title: t('status'), cell: request => <StatusTag status={request.status} /> },
    { title: t('received'), cell: request => <Time of={request.received} /> },
    { title: t('channel'), cell: request => word('channel', request.channel) },
  ];
  return <DataTable caption={t('all')} columns={columns} rows={inOrder(requests)} keyOf={request => request.id} />;
}

function RequestLink({ request, text }: { request: RequestView; text: string }) {
  return (
    <Anchor component={Link} to={`/requests/${request.id}`} size="sm" fw={600}>
      {text}
    </Anchor>
  );
}
