import { useTranslation } from 'react-i18next';
import type { VisitorActivity } from '../../api/answers';
import { DataTable, type Column } from '../../show/DataTable';
import { Time } from '../../show/Time';
import { useLocale } from '../../show/useLocale';
import { activityText } from './measured';

/** What goals read of what the visitor did, newest first. */
export function ActivityTable({ activities }: { activities: VisitorActivity[] }) {
  const { t } = useTranslation('visitors');
  const locale = useLocale();
  const columns: Column<VisitorActivity>[] = [
    { title: t('time'), cell: row => <Time of={row.time} /> },
    { title: t('what'), cell: row => activityText(row, t, locale) },
  ];
  return <DataTable caption={t('activities')} columns={columns} rows={activities} keyOf={(_, index) => index} />;
}
