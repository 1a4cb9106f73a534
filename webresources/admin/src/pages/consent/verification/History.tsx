import { useTranslation } from 'react-i18next';
import type { VerificationView } from '../../../api/schema';
import { DataTable, type Column } from '../../../ui/DataTable';
import { Tag, type Tone } from '../../../ui/Tag';
import { Panel } from '../../../ui/Panel';
import { Time } from '../../../ui/Time';
import { FaultLink } from './FaultLink';
import { verdictOf, type Verdict } from './verdict';

const TONES: Record<Verdict, Tone> = {
  running: 'plain',
  valid: 'good',
  notAnchored: 'warning',
  notCompared: 'warning',
  validWithProblems: 'warning',
  invalid: 'bad',
  failed: 'bad',
};

/** Earlier verifications, those at night included. */
export function History({ of }: { of: VerificationView[] }) {
  const { t } = useTranslation('consent');
  const columns: Column<VerificationView>[] = [
    { title: t('verification.started'), cell: row => <Time of={row.started} /> },
    { title: t('verification.trigger'), cell: row => t(`verification.by.${row.trigger}`) },
    {
      title: t('verification.outcome'),
      cell: row => <Tag tone={TONES[verdictOf(row)]}>{t(`verification.short.${verdictOf(row)}`)}</Tag>,
    },
    { title: t('verification.records'), cell: row => row.checked, isNumber: true },
    {
      title: t('verification.fault'),
      cell: row => (row.result?.fault == null ? '–' : <FaultLink sequence={row.result.fault.sequence} />),
    },
  ];
  return (
    <Panel title={t('verification.history')} hint={t('verification.historyHint')}>
      <DataTable caption={t('verification.history')} columns={columns} rows={of} keyOf={row => row.id} />
    </Panel>
  );
}
