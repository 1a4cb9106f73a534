import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../show/DataTable';
import { dayText } from '../../../show/times';
import { useLocale } from '../../../show/useLocale';
import { useWord } from '../../../show/useWord';
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
