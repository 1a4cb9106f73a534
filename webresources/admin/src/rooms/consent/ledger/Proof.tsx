import { useTranslation } from 'react-i18next';
import type { ConsentRecord, RecordDetail } from '../../../api/answers';
import { Code } from '../../../show/Code';
import { Facts } from '../../../show/Facts';
import { Mark } from '../../../show/Mark';
import { Panel } from '../../../show/Panel';
import { Time } from '../../../show/Time';

interface Props {
  record: ConsentRecord;
  proof: RecordDetail['proof'];
}

/** What shows that the record is the one that was written then. */
export function Proof({ record, proof }: Props) {
  const { t } = useTranslation('consent');
  return (
    <Panel title={t('record.proof')} hint={t('record.proofHint')}>
      <Facts
        of={[
          [
            t('record.content'),
            <Mark key="intact" tone={proof.intact ? 'good' : 'bad'}>
              {t(proof.intact ? 'record.intact' : 'record.changed')}
            </Mark>,
          ],
          [t('record.person'), t(proof.tied ? 'record.tied' : 'record.untied')],
          [t('record.checkpoint'), <Checkpoint key="checkpoint" of={proof.checkpoint} />],
          [t('record.previous'), <Code key="previous" of={record.previous} />],
          [t('record.hash'), <Code key="hash" of={record.hash} />],
        ]}
      />
    </Panel>
  );
}

function Checkpoint({ of }: { of: RecordDetail['proof']['checkpoint'] }) {
  const { t } = useTranslation('consent');
  if (of === null) {
    return <>{t('record.noCheckpoint')}</>;
  }
  return (
    <>
      {t('record.checkpointSaw', { count: of.count })} <Time of={of.time} />
      <br />
      <Code of={of.head} />
    </>
  );
}
