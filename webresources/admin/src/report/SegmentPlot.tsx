import { useTranslation } from 'react-i18next';
import type { SegmentRowView } from '../api/schema';
import { ForestPlot } from '../charts/ForestPlot';
import { DataTable, type Column } from '../ui/DataTable';
import { NO_NUMBER } from '../ui/numbers';
import { useNames } from '../ui/useNames';
import { useNumbers } from '../ui/useNumbers';

interface Props {
  title: string;
  rows: SegmentRowView[];
  /** So many visitors a row has at least, else it is not shown. */
  least: number;
}

/** One variant and goal for each kind of visitors. */
export function SegmentPlot({ title, rows, least }: Props) {
  const { t } = useTranslation('report');
  const numbers = useNumbers();
  const names = useNames(Object.fromEntries(rows.map(row => [row.dimension, row.dimensionTitle])));
  const few = t('segment.few', { count: least });
  const named = (row: SegmentRowView) => names.value(row.dimension, row.value);
  const dimension = (row: SegmentRowView) => names.dimension(row.dimension);
  const columns: Column<SegmentRowView>[] = [
    { title: t('segment.kind'), cell: row => `${dimension(row)}: ${named(row)}` },
    { title: t('visitors'), cell: row => (row.hidden ? few : numbers.count(row.visitors)), isNumber: true },
    { title: t('segment.shrunk'), cell: row => numbers.lift(row.effect?.value), isNumber: true },
    { title: t('interval'), cell: row => numbers.liftRange(row.effect), isNumber: true },
    { title: t('segment.seen'), cell: row => numbers.lift(row.seen?.value), isNumber: true },
    {
      title: t('segment.evidence'),
      cell: row => (row.hidden ? NO_NUMBER : t(row.isEvidence ? 'segment.yes' : 'segment.no')),
      isNumber: true,
    },
  ];
  return (
    <ForestPlot
      title={title}
      description={t('segment.chartHint')}
      text={numbers.lift}
      axisLabel={t('lift.axis')}
      entries={rows.map(row => ({
        key: `${row.dimension} ${row.value}`,
        group: dimension(row),
        label: row.hidden
          ? named(row)
          : t('segment.label', { name: named(row), visitors: numbers.count(row.visitors) }),
        effect: row.hidden ? null : row.effect,
        note: noteOf(row),
        isStrong: row.isEvidence,
      }))}
      table={<DataTable caption={title} columns={columns} rows={rows} keyOf={row => `${row.dimension} ${row.value}`} />}
    />
  );

  function noteOf(row: SegmentRowView): string {
    if (row.hidden) {
      return few;
    }
    return row.effect == null
      ? t('segment.nothing')
      : `${numbers.lift(row.effect.value)} (${numbers.liftRange(row.effect)})`;
  }
}
