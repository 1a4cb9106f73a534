import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AlertsTable } from '../api/schema';

/** Says that alerts may be missing, as the database cannot be read; nothing for a complete list. */
export function IncompleteNote({ table }: { table: AlertsTable }) {
  const { t } = useTranslation('alerts');
  return table.isComplete ? null : (
    <Alert color="caution" variant="outline" bg="var(--app-surface)">
      {t('incomplete')}
    </Alert>
  );
}
