import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AlertsTable } from '../../api/schema';
import { AlertRow } from '../../alerts/AlertRow';
import { sorted } from '../../alerts/alerts';
import { IncompleteNote } from '../../alerts/IncompleteNote';
import { useAlerts } from '../../alerts/useAlerts';
import { Note } from '../../ui/Note';
import { OverviewPanel } from './OverviewPanel';

const SHOWN = 5;

/** The alerts that are not resolved, newest first. */
export function AlertsSummary() {
  const { t } = useTranslation('overview');
  return (
    <OverviewPanel title={t('alerts')} to="/alerts" query={useAlerts()}>
      {table => <Unresolved table={table} />}
    </OverviewPanel>
  );
}

function Unresolved({ table }: { table: AlertsTable }) {
  const { t } = useTranslation('overview');
  const { unresolved } = sorted(table.alerts);
  if (unresolved.length === 0 && table.isComplete) {
    return <Note tone="good">{t('noAlerts')}</Note>;
  }
  return (
    <Stack gap="md">
      <IncompleteNote table={table} />
      {unresolved.slice(0, SHOWN).map(alert => (
        <AlertRow key={alert.id} alert={alert} />
      ))}
      {unresolved.length > SHOWN && <Text size="sm">{t('furtherAlerts', { count: unresolved.length - SHOWN })}</Text>}
    </Stack>
  );
}
