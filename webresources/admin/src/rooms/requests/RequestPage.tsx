import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { RequestDetail } from '../../api/answers';
import { EventTable } from '../../show/EventTable';
import { Facts } from '../../show/Facts';
import { Page } from '../../show/Page';
import { Panel } from '../../show/Panel';
import { Time } from '../../show/Time';
import { useWord } from '../../show/useWord';
import { Answered } from '../../states/Answered';
import { Empty } from '../../states/Empty';
import { DataDownload } from './DataDownload';
import { asksForErasure, isClosed } from './due';
import { DueText } from './DueText';
import { ErasePanel } from './ErasePanel';
import { StatusForm } from './StatusForm';
import { StatusMark } from './StatusMark';
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
      <Answered query={detail}>{answer => <Known of={answer} />}</Answered>
    </Page>
  );
}

function Known({ of: { request, events } }: { of: RequestDetail }) {
  const { t } = useTranslation('requests');
  const word = useWord();
  return (
    <>
      <Panel title={t('request')}>
        <Facts
          of={[
            [t('status'), <StatusMark key="status" status={request.status} />],
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
          <Empty title={t('noTrail')} />
        ) : (
          <EventTable caption={t('trail')} events={events} isAboutOne />
        )}
      </Panel>
    </>
  );
}
