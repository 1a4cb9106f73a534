import { useTranslation } from 'react-i18next';
import type { Tally } from '../../../api/answers';
import { DataTable, type Column } from '../../../show/DataTable';
import { usePurposeLabel } from '../../../show/usePurposeLabel';
import { useWord } from '../../../show/useWord';
import { acceptance, namesOf, only, total, VERDICTS, type Counts } from './rates';

type Row = Counts & { purpose: string };

/** What was decided in the whole period, by purpose. */
export function Totals({ tallies }: { tallies: Tally[] }) {
  const { t, i18n } = useTranslation('consent');
  const word = useWord();
  const label = usePurposeLabel();
  const number = new Intl.NumberFormat(i18n.language);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const rows: Row[] = namesOf(tallies, 'purpose').map(purpose => ({ purpose, ...total(only(tallies, purpose, '')) }));
  const columns: Column<Row>[] = [
    { title: t('ledger.purpose'), cell: row => label(row.purpose) },
    ...VERDICTS.map(verdict => ({ title: word('verdict', verdict), cell: (row: Row) => number.format(row[verdict]), isNumber: true })),
    { title: t('rates.acceptance'), cell: row => share(acceptance(row)), isNumber: true },
  ];
  return <DataTable caption={t('rates.totals')} columns={columns} rows={rows} keyOf={row => row.purpose} />;

  function share(part: number | undefined): string {
    return part === undefined ? '–' : percent.format(part);
  }
}
