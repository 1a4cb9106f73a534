import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { RequestDetail } from '../../api/schema';
import { EventTable } from '../../ui/EventTable';
import { DescriptionList } from '../../ui/DescriptionList';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { Time } from '../../ui/Time';
import { useWord } from '../../ui/useWord';
import { QueryResult } from '../../feedback/QueryResult';
import { EmptyState } from '../../feedback/EmptyState';
import { DataDownload } from './DataDownload';
import { asksForErasure, isClosed } from './due';
import { DueText } from './DueText';
import { ErasePanel } from './ErasePanel';
import { StatusForm } from './StatusForm';
import { StatusTag } from './StatusTag';
import { useRequest } from './useRequests';

/** One request: how far it is, what can be done about it, and who did what. */
export function RequestPage() {
  const { t } = useTranslation('requests');
  const word = useWord();
  const { id = '' } = useParams();
  const detail = useRequest(id);
  const title = detail.data === undefined ? t('title') : word('requestKind', detail.data.request.kind);
  return (
    <Page title={title} back="/requests">
      <QueryResult query={detail}>{answer => <Known of={answer} />}</QueryResult>
    </Page>
  );
}

function Known({ of: { request, events } }: { of: RequestDetail }) {
  const { t } = useTranslation('requests');
  const word = useWord();
  return (
    <>
      <Panel title={t('request')}>
        <DescriptionList
          of={[
            [t('status'), <StatusTag key="status" status={request.status} />],
            [t('due'), <DueText key="due" request={request} />],
            [t('received'), <Time key="received" of={request.received} />],
            [t('channel'), word('channel', request.channel)],
            [t('reference'), request.reference || '–'],
            [t('id'), request.id],
          ]}
        />
      </Panel>
      {!isClosed(request) && <StatusForm key={request.status} request={request} />}
      {!isClosed(request) && <DataDownload request={request} />}
      {asksForErasure(request) && <ErasePanel request={request} />}
      <Panel title={t('trail')} hint={t('trailHint')}>
        {events.length === 0 ? (
          <EmptyState title={t('noTrail')} />
        ) : (
          <EventTable caption={t('trail')} events={events} isAboutOne />
        )}
      </Panel>
    </>
  );
}
