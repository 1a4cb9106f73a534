import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExcludedView, ReportView } from '../api/schema';
import { DataTable } from '../ui/DataTable';
import { Panel } from '../ui/Panel';
import { useNumbers } from '../ui/useNumbers';

/** The page views of the site that no result counts, by kind. */
export function ExcludedPanel({ report }: { report: ReportView }) {
  const { t } = useTranslation('report');
  const numbers = useNumbers();
  const rows = report.excluded ?? [];
  if (rows.length === 0) {
    return null;
  }
  return (
    <Panel title={t('excluded.title')}>
      <Text size="sm" c="dimmed">
        {t('excluded.hint')}
      </Text>
      <DataTable
        caption={t('excluded.title')}
        columns={[
          { title: t('excluded.kind'), cell: (row: ExcludedView) => t(`excluded.kinds.${row.kind}`) },
          { title: t('excluded.views'), cell: (row: ExcludedView) => numbers.count(row.views), isNumber: true },
        ]}
        rows={rows}
        keyOf={row => row.kind}
      />
    </Panel>
  );
}
