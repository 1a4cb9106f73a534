import { useTranslation } from 'react-i18next';
import type { AlertView } from '../api/schema';
import { DataTable, type Column } from '../ui/DataTable';
import { MessageText } from '../ui/MessageText';
import { Panel } from '../ui/Panel';
import { Time } from '../ui/Time';
import { sorted } from './alerts';
import { useAlerts } from './useAlerts';

/** Alerts whose condition has ended; nothing while there is none. */
export function ResolvedPanel() {
  const { t } = useTranslation('alerts');
  const { resolved } = sorted(useAlerts().data?.alerts ?? []);
  const columns: Column<AlertView>[] = [
    { title: t('condition'), cell: alert => <MessageText of={alert.text} /> },
    { title: t('raised'), cell: alert => <Time of={alert.raised} /> },
    { title: t('resolvedAt'), cell: alert => (alert.resolved === null ? '–' : <Time of={alert.resolved} />) },
    { title: t('seenBy'), cell: alert => alert.acknowledgedBy ?? '–' },
  ];
  return resolved.length === 0 ? null : (
    <Panel title={t('resolved')} hint={t('resolvedHint')}>
      <DataTable caption={t('resolved')} columns={columns} rows={resolved} keyOf={alert => alert.id} />
    </Panel>
  );
}
