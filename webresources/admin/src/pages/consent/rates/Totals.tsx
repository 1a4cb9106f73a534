import { useTranslation } from 'react-i18next';
import type { TallyView } from '../../../api/schema';
import { useSession } from '../../../api/SessionProvider';
import { DataTable, type Column } from '../../../ui/DataTable';
import { useLocale } from '../../../ui/useLocale';
import { usePurposeLabel } from '../../../ui/usePurposeLabel';
import { useWord } from '../../../ui/useWord';
import { acceptance, inOrderOf, namesOf, only, total, VERDICTS, type Counts } from './rates';

type Row = Counts & { purpose: string };

/** The decisions of the whole period, by purpose. */
export function Totals({ tallies }: { tallies: TallyView[] }) {
  const { t } = useTranslation('consent');
  const locale = useLocale();
  const word = useWord();
  const label = usePurposeLabel();
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const rows: Row[] = inOrderOf(useSession().purposes, namesOf(tallies, 'purpose')).map(purpose => ({
    purpose,
    ...total(only(tallies, purpose, '')),
  }));
  const columns: Column<Row>[] = [
    { title: t('ledger.purpose'), cell: row => label(row.purpose) },
    ...VERDICTS.map(verdict => ({
      title: word('verdict', verdict),
      cell: (row: Row) => number.format(row[verdict]),
      isNumber: true,
    })),
    { title: t('rates.acceptance'), cell: row => share(acceptance(row)), isNumber: true },
  ];
  return <DataTable caption={t('rates.totals')} columns={columns} rows={rows} keyOf={row => row.purpose} />;

  function share(part: number | undefined): string {
    return part === undefined ? '–' : percent.format(part);
  }
}
