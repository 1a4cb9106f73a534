import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AlertsTable } from '../api/schema';
import { EmptyState } from '../feedback/EmptyState';
import { QueryResult } from '../feedback/QueryResult';
import { Panel } from '../ui/Panel';
import { AlertRow } from './AlertRow';
import { sorted } from './alerts';
import { IncompleteNote } from './IncompleteNote';
import { useAlerts } from './useAlerts';

/** The conditions of the site that need a person, each with a link and a button for those who have seen it. */
export function AlertsPanel() {
  const { t } = useTranslation('alerts');
  return (
    <Panel title={t('unresolved')} hint={t('hint')}>
      <QueryResult query={useAlerts()}>{table => <Unresolved table={table} />}</QueryResult>
    </Panel>
  );
}

function Unresolved({ table }: { table: AlertsTable }) {
  const { t } = useTranslation('alerts');
  const { unresolved } = sorted(table.alerts);
  return (
    <Stack gap="md">
      <IncompleteNote table={table} />
      {unresolved.length === 0 && table.isComplete && <EmptyState title={t('none')} />}
      {unresolved.map(alert => (
        <AlertRow key={alert.id} alert={alert} />
      ))}
    </Stack>
  );
}
