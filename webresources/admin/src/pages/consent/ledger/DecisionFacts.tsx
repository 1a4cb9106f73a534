import { useTranslation } from 'react-i18next';
import type { RecordView } from '../../../api/schema';
import { CopyableCode } from '../../../ui/CopyableCode';
import { DescriptionList } from '../../../ui/DescriptionList';
import { Time } from '../../../ui/Time';
import { usePurposeLabel } from '../../../ui/usePurposeLabel';
import { useWord } from '../../../ui/useWord';
import { VerdictTag } from './VerdictTag';

/** A decision with its time and circumstances. */
export function DecisionFacts({ record }: { record: RecordView }) {
  const { t } = useTranslation('consent');
  const word = useWord();
  const label = usePurposeLabel();
  return (
    <DescriptionList
      of={[
        [t('ledger.purpose'), `${label(record.purpose)} (${record.purpose})`],
        [t('ledger.verdict'), <VerdictTag key="verdict" verdict={record.verdict} />],
        [t('ledger.time'), <Time key="time" of={record.time} />],
        [
          t('record.validUntil'),
          record.validUntil === null ? t('record.noEnd') : <Time key="until" of={record.validUntil} />,
        ],
        [t('ledger.source'), word('source', record.source)],
        [t('record.surface'), record.surface || '–'],
        [t('ledger.jurisdiction'), record.jurisdiction || t('unknown')],
        [t('preview.regime'), word('regime', record.regime)],
        [t('record.signals'), record.signals.length === 0 ? t('record.noSignals') : record.signals.join(', ')],
        [t('record.controller'), record.controller || '–'],
        [t('ledger.subject'), <CopyableCode key="subject" of={record.subject} />],
        [t('record.id'), <CopyableCode key="id" of={record.id} />],
      ]}
    />
  );
}
