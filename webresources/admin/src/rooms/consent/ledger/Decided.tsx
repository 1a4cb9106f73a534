import { useTranslation } from 'react-i18next';
import type { ConsentRecord } from '../../../api/answers';
import { Code } from '../../../show/Code';
import { Facts } from '../../../show/Facts';
import { Time } from '../../../show/Time';
import { usePurposeLabel } from '../../../show/usePurposeLabel';
import { useWord } from '../../../show/useWord';
import { VerdictMark } from './VerdictMark';

/** Who decided what, when, and under which circumstances. */
export function Decided({ record }: { record: ConsentRecord }) {
  const { t } = useTranslation('consent');
  const word = useWord();
  const label = usePurposeLabel();
  return (
    <Facts
      of={[
        [t('ledger.purpose'), `${label(record.purpose)} (${record.purpose})`],
        [t('ledger.verdict'), <VerdictMark key="verdict" verdict={record.verdict} />],
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
        [t('ledger.subject'), <Code key="subject" of={record.subject} />],
        [t('record.id'), <Code key="id" of={record.id} />],
      ]}
    />
  );
}
