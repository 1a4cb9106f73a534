import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { KEYS } from '../../../api/queryKeys';
import { useApi } from '../../../api/ServerProvider';
import { Download } from '../../../ui/Download';
import { Page } from '../../../ui/Page';
import { Panel } from '../../../ui/Panel';
import { QueryResult } from '../../../feedback/QueryResult';
import { DecisionFacts } from './DecisionFacts';
import { Proof } from './Proof';
import { ShownText } from './ShownText';

/** One consent record, what it says and what proves it. */
export function RecordPage() {
  const { t } = useTranslation('consent');
  const { id = '' } = useParams();
  const api = useApi();
  const detail = useQuery({ queryKey: KEYS.record(id), queryFn: () => api.read('/ledger/records/{id}', { id }) });
  const title =
    detail.data === undefined ? t('record.anyTitle') : t('record.title', { sequence: detail.data.record.sequence });
  return (
    <Page title={title} back="/consent/ledger">
      <QueryResult query={detail}>
        {({ record, proof, text, receipt }) => (
          <>
            <Panel
              title={t('record.decision')}
              actions={<Download address={api.address('/ledger/records/{id}/receipt', { id })}>{t('record.receipt')}</Download>}
            >
              <DecisionFacts record={record} />
            </Panel>
            <ShownText record={record} text={text} />
            <Proof record={record} proof={proof} />
            <Panel title={t('record.receiptTitle')} hint={t('record.receiptHint')}>
              <details style={{ fontSize: 14 }}>
                <summary>{t('record.receiptShow')}</summary>
                <pre tabIndex={0} style={{ overflow: 'auto', fontSize: 13 }}>
                  {JSON.stringify(receipt, null, 2)}
                </pre>
              </details>
            </Panel>
          </>
        )}
      </QueryResult>
    </Page>
  );
}
