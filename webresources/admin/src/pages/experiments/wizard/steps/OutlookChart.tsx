import { useTranslation } from 'react-i18next';
import type { PowerForecastView } from '../../../../api/schema';
import { LineChart } from '../../../../charts/LineChart';
import { lineStyleOf } from '../../../../charts/lineStyles';
import { DataTable } from '../../../../ui/DataTable';
import { useNumbers } from '../../../../ui/useNumbers';

interface Props {
  weeks: PowerForecastView['powerByWeek'];
  /** The lift that is worth finding. */
  wanted: number;
}

/** The smallest lift that can be found by the end of each week. */
export default function OutlookChart({ weeks, wanted }: Props) {
  const { t } = useTranslation('experiments');
  const numbers = useNumbers();
  return (
    <LineChart
      title={t('outlook.chart')}
      description={t('outlook.chartHint')}
      lines={[{ key: 'detectable', name: t('outlook.line'), look: lineStyleOf(0) }]}
      rows={weeks.map(({ week, detectable }) => ({ x: week, detectable }))}
      xText={week => String(week)}
      xLabel={t('outlook.week')}
      yLabel={t('outlook.line')}
      yText={numbers.lift}
      marks={[{ y: wanted, label: t('outlook.wanted', { lift: numbers.lift(wanted) }) }]}
      table={
        <DataTable
          caption={t('outlook.chart')}
          columns={[
            { title: t('outlook.week'), cell: row => row.week, isNumber: true },
            { title: t('outlook.line'), cell: row => numbers.lift(row.detectable), isNumber: true },
          ]}
          rows={weeks}
          keyOf={row => row.week}
        />
      }
    />
  );
}
