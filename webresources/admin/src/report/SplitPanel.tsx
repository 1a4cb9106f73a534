import { useTranslation } from 'react-i18next';
import type { ReportView } from '../api/schema';
import { LineChart } from '../charts/LineChart';
import { CONTROL_STYLE, lineStyleOf } from '../charts/lineStyles';
import { SplitChart } from '../charts/SplitChart';
import { DataTable } from '../ui/DataTable';
import { Note } from '../ui/Note';
import { Panel } from '../ui/Panel';
import { MessageText } from '../ui/MessageText';
import { dayText, shortDayText } from '../ui/times';
import { useLocale } from '../ui/useLocale';
import { useNumbers } from '../ui/useNumbers';
import { sharesByDay, sharesOf } from './split';
import { useArmName } from './useArmName';

/** Whether visitors were split as planned; while they were not, no number can be believed. */
export function SplitPanel({ report }: { report: ReportView }) {
  const { t } = useTranslation('report');
  const armName = useArmName(report);
  const numbers = useNumbers();
  const { split } = report;
  const shares = sharesOf(split);
  return (
    <Panel title={t('split.title')} hint={t('split.hint')}>
      <Note tone={split.isBroken ? 'bad' : 'good'}>
        <MessageText of={split.text} />
      </Note>
      <SplitChart
        title={t('split.chart')}
        description={t('split.chartHint')}
        shares={shares.map(({ variant, share, expected, visitors }) => ({
          key: variant,
          name: armName(variant),
          share,
          expected,
          number: `${numbers.share(share, 2)} (${numbers.count(visitors)})`,
        }))}
        table={
          <DataTable
            caption={t('split.chart')}
            columns={[
              { title: t('variant'), cell: row => armName(row.variant) },
              { title: t('visitors'), cell: row => numbers.count(row.visitors), isNumber: true },
              { title: t('split.share'), cell: row => numbers.share(row.share, 2), isNumber: true },
              { title: t('split.expected'), cell: row => numbers.share(row.expected, 2), isNumber: true },
              { title: t('split.left'), cell: row => numbers.count(row.left), isNumber: true },
            ]}
            rows={shares}
            keyOf={row => row.variant}
          />
        }
      />
      {split.byDay.length > 1 && <SplitByDay report={report} />}
    </Panel>
  );
}

function SplitByDay({ report }: { report: ReportView }) {
  const { t } = useTranslation('report');
  const armName = useArmName(report);
  const locale = useLocale();
  const numbers = useNumbers();
  const { split } = report;
  const rows = sharesByDay(split);
  return (
    <LineChart
      title={t('split.byDay')}
      description={t('split.byDayHint')}
      lines={split.arms.map(({ variant }, index) => ({
        key: variant,
        name: armName(variant),
        look: index === 0 ? CONTROL_STYLE : lineStyleOf(index - 1),
      }))}
      rows={rows}
      xText={day => shortDayText(String(day), locale)}
      yText={share => numbers.share(share)}
      xLabel={t('lift.day')}
      yLabel={t('split.axis')}
      marks={[]}
      table={
        <DataTable
          caption={t('split.byDay')}
          columns={[
            { title: t('lift.day'), cell: row => dayText(String(row['x']), locale) },
            ...split.arms.map(({ variant }) => ({
              title: armName(variant),
              cell: (row: Record<string, string | number>) => numbers.share(Number(row[variant]), 2),
              isNumber: true,
            })),
          ]}
          rows={[...rows].reverse()}
          keyOf={row => row['x']!}
        />
      }
    />
  );
}
