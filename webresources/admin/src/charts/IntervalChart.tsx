import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ROOM_BELOW, ROOM_BESIDE, titleBelow, titleBeside } from './axisTitles';
import { ChartFrame } from './ChartFrame';
import { CutMark } from './CutMark';
import { bandOf, cutsOf, rowsOf, scaleOf, ticksOf, type IntervalLine } from './intervals';
import { EndLabel } from './EndLabel';
import { AXIS, GRID, lineStyleOf, ZERO } from './lineStyles';
import { Marker } from './Marker';

const MOST_MARKERS = 32;
/** Words over lines keep a white edge. */
const NAMED = { fontSize: 12, fill: ZERO, stroke: 'var(--app-surface)', strokeWidth: 3, paintOrder: 'stroke' };

interface Props {
  title: string;
  description: string;
  table: ReactNode;
  lines: IntervalLine[];
  /** How x and y are written on the axes and at the pointer. */
  xText: (x: string) => string;
  yText: (y: number) => string;
  xLabel: string;
  yLabel: string;
  /** The meaning of the zero line, such as “no difference”. */
  zeroLabel: string;
}

/** Numbers over time with the intervals around them. Lines differ in colour, dash and marker and carry their names. */
export function IntervalChart({ title, description, table, lines, xText, yText, xLabel, yLabel, zeroLabel }: Props) {
  const { t } = useTranslation();
  const scale = scaleOf(lines);
  const rows = rowsOf(lines, scale);
  const cuts = cutsOf(lines, scale);
  return (
    <ChartFrame title={title} description={description} table={table}>
      <ResponsiveContainer width="100%" height={320}>
        <ComposedChart
          data={rows}
          margin={{ top: 16, right: 16, bottom: ROOM_BELOW, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke={GRID} />
          <XAxis dataKey="x" tickFormatter={xText} tick={AXIS} minTickGap={24} label={titleBelow(xLabel)} />
          <YAxis
            domain={scale}
            ticks={ticksOf(scale)}
            interval={0}
            allowDataOverflow
            tickFormatter={yText}
            tick={AXIS}
            width={ROOM_BESIDE}
            label={titleBeside(yLabel)}
          />
          <Tooltip labelFormatter={x => xText(String(x))} formatter={shown} />
          <Legend
            iconType="plainline"
            iconSize={28}
            verticalAlign="top"
            itemSorter={null}
            wrapperStyle={{ fontSize: 12 }}
            formatter={text => <span style={{ color: 'var(--app-text)' }}>{text}</span>}
          />
          <ReferenceLine y={0} stroke={ZERO} label={{ value: zeroLabel, position: 'insideTopLeft', ...NAMED }} />
          {lines.map(({ key }, index) => (
            <Area
              key={bandOf(key)}
              dataKey={bandOf(key)}
              fill={lineStyleOf(index).colour}
              fillOpacity={0.1}
              stroke={lineStyleOf(index).colour}
              strokeOpacity={0.5}
              strokeDasharray={lineStyleOf(index).dashes}
              legendType="none"
              tooltipType="none"
              connectNulls
              activeDot={false}
              isAnimationActive={false}
            />
          ))}
          {lines.map(({ key, name, points }, index) => (
            <Line
              key={key}
              dataKey={key}
              name={name}
              stroke={lineStyleOf(index).colour}
              strokeDasharray={lineStyleOf(index).dashes}
              strokeWidth={2.5}
              connectNulls
              dot={
                <Marker
                  shape={lineStyleOf(index).shape}
                  colour={lineStyleOf(index).colour}
                  hidden={points.length > MOST_MARKERS}
                />
              }
              label={
                <EndLabel last={rows.length - 1} name={name} colour={lineStyleOf(index).colour} below={index % 2 === 1} />
              }
              isAnimationActive={false}
            />
          ))}
          {cuts.map(({ x, isAbove }) => (
            <ReferenceDot
              key={`${x} ${isAbove}`}
              x={x}
              y={scale[isAbove ? 1 : 0]}
              shape={<CutMark isAbove={isAbove} />}
            />
          ))}
        </ComposedChart>
      </ResponsiveContainer>
      {cuts.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('chart.cut')}
        </Text>
      )}
    </ChartFrame>
  );

  function shown(value: unknown): string {
    return typeof value === 'number' ? yText(value) : '';
  }
}
