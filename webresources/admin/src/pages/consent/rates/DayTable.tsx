import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../ui/DataTable';
import { dayText } from '../../../ui/times';
import { useLocale } from '../../../ui/useLocale';
import { useWord } from '../../../ui/useWord';
import { VERDICTS, type Day } from './rates';

/** The numbers of a chart, newest day first. */
export function DayTable({ title, days }: { title: string; days: Day[] }) {
  const { t } = useTranslation('consent');
  const locale = useLocale();
  const word = useWord();
  const columns: Column<Day>[] = [
    { title: t('rates.day'), cell: row => dayText(row.day, locale) },
    ...VERDICTS.map(verdict => ({ title: word('verdict', verdict), cell: (row: Day) => row[verdict], isNumber: true })),
  ];
  return (
    <DataTable
      caption={t('rates.byDay', { title })}
      columns={columns}
      rows={[...days].reverse()}
      keyOf={row => row.day}
    />
  );
}
