import { useTranslation } from 'react-i18next';
import type { CounterView } from '../../api/schema';
import { DataTable, type Column } from '../../ui/DataTable';
import { countText } from './counts';

/** How often what happened. */
export function CountTable({ counts }: { counts: CounterView[] }) {
  const { t } = useTranslation('visitors');
  const columns: Column<CounterView>[] = [
    { title: t('what'), cell: row => countText(row.name, t) },
    { title: t('last7d'), cell: row => row.last7d, isNumber: true },
    { title: t('last30d'), cell: row => row.last30d, isNumber: true },
    { title: t('total'), cell: row => row.total, isNumber: true },
  ];
  return <DataTable caption={t('counts')} columns={columns} rows={counts} keyOf={row => row.name} />;
}
