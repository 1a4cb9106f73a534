import { useTranslation } from 'react-i18next';
import type { RecordDetail, RecordView } from '../../../api/schema';
import { CopyableCode } from '../../../ui/CopyableCode';
import { DescriptionList } from '../../../ui/DescriptionList';
import { Tag } from '../../../ui/Tag';
import { Panel } from '../../../ui/Panel';
import { Time } from '../../../ui/Time';

interface Props {
  record: RecordView;
  proof: RecordDetail['proof'];
}

/** The evidence that the record is unchanged. */
export function Proof({ record, proof }: Props) {
  const { t } = useTranslation('consent');
  return (
    <Panel title={t('record.proof')} hint={t('record.proofHint')}>
      <DescriptionList
        of={[
          [
            t('record.content'),
            <Tag key="intact" tone={proof.intact ? 'good' : 'bad'}>
              {t(proof.intact ? 'record.intact' : 'record.changed')}
            </Tag>,
          ],
          [t('record.person'), t(proof.tied ? 'record.tied' : 'record.untied')],
          [t('record.checkpoint'), <Checkpoint key="checkpoint" of={proof.checkpoint} />],
          [t('record.previous'), <CopyableCode key="previous" of={record.previous} />],
          [t('record.hash'), <CopyableCode key="hash" of={record.hash} />],
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
      <CopyableCode of={of.head} />
    </>
  );
}
