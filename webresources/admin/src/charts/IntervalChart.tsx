import type { ReactNode } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartFrame } from './ChartFrame';
import { bandOf, rowsOf, scaleOf, ticksOf, type IntervalLine } from './intervals';
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
  /** The meaning of the zero line, such as “no difference”. */
  zeroLabel: string;
}

/** Numbers over time with the intervals around them. Lines differ in colour, dash and marker and carry their names. */
export function IntervalChart({ title, description, table, lines, xText, yText, zeroLabel }: Props) {
  const scale = scaleOf(lines);
  const rows = rowsOf(lines, scale);
  return (
    <ChartFrame title={title} description={description} table={table}>
      <ResponsiveContainer width="100%" height={300}>
        <ComposedChart data={rows} margin={{ top: 16, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={GRID} />
          <XAxis dataKey="x" tickFormatter={xText} tick={AXIS} minTickGap={24} />
          <YAxis
            domain={scale}
            ticks={ticksOf(scale)}
            interval={0}
            allowDataOverflow
            tickFormatter={yText}
            tick={AXIS}
            width={64}
          />
          <Tooltip labelFormatter={x => xText(String(x))} formatter={shown} />
          <Legend
            iconType="plainline"
            iconSize={28}
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
        </ComposedChart>
      </ResponsiveContainer>
    </ChartFrame>
  );

  function shown(value: unknown): string {
    return typeof value === 'number' ? yText(value) : '';
  }
}
