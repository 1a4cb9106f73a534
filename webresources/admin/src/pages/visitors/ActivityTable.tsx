import { useTranslation } from 'react-i18next';
import type { ActivityView } from '../../api/schema';
import { DataTable, type Column } from '../../ui/DataTable';
import { Time } from '../../ui/Time';
import { useLocale } from '../../ui/useLocale';
import { activityText } from './activities';

/** The activities that goals read, newest first. */
export function ActivityTable({ activities }: { activities: ActivityView[] }) {
  const { t } = useTranslation('visitors');
  const locale = useLocale();
  const columns: Column<ActivityView>[] = [
    { title: t('time'), cell: row => <Time of={row.time} /> },
    { title: t('what'), cell: row => activityText(row, t, locale) },
  ];
  return <DataTable caption={t('activities')} columns={columns} rows={activities} keyOf={(_, index) => index} />;
}
