import { useTranslation } from 'react-i18next';
import type { FunnelRow, ReportView } from '../api/schema';
import { Funnel } from '../charts/Funnel';
import { DataTable } from '../ui/DataTable';
import { Panel } from '../ui/Panel';
import { useNumbers } from '../ui/useNumbers';
import { EmptyState } from '../feedback/EmptyState';
import { useArmName } from './useArmName';

const STEPS = ['joined', 'open', 'closed', 'reached'] as const;

/** How many visitors joined, how many can still change the numbers, and how many reached the primary goal. */
export function FunnelPanel({ report }: { report: ReportView }) {
  const { t } = useTranslation('report');
  const armName = useArmName(report);
  const numbers = useNumbers();
  const rows = report.funnel;
  const table = (
    <DataTable
      caption={t('funnel.title')}
      columns={[
        { title: t('variant'), cell: (row: FunnelRow) => armName(row.variant) },
        ...STEPS.map(step => ({
          title: t(`funnel.${step}`),
          cell: (row: FunnelRow) => numbers.count(row[step]),
          isNumber: true,
        })),
      ]}
      rows={rows}
      keyOf={row => row.variant}
    />
  );
  return (
    <Panel title={t('funnel.title')}>
      {rows.length === 0 ? (
        <EmptyState title={t('funnel.none')} />
      ) : (
        <Funnel
          title={t('funnel.chart')}
          description={t('funnel.hint')}
          table={table}
          text={numbers.count}
          groups={rows.map(row => ({
            key: row.variant,
            name: armName(row.variant),
            steps: STEPS.map(step => ({ name: t(`funnel.${step}`), count: row[step] })),
          }))}
        />
      )}
    </Panel>
  );
}
