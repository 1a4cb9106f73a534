import type { ReactNode } from 'react';
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart as Lines,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ROOM_BELOW, ROOM_BESIDE, titleBelow, titleBeside } from './axisTitles';
import { ChartFrame } from './ChartFrame';
import { AXIS, GRID, ZERO, type LineStyle } from './lineStyles';
import { Marker } from './Marker';

const MOST_MARKERS = 32;

interface PlainLine {
  key: string;
  name: string;
  look: LineStyle;
}

interface Props {
  title: string;
  description: string;
  table: ReactNode;
  lines: PlainLine[];
  /** A row for each x, with the number of each line under its key. */
  rows: Record<string, string | number>[];
  xText: (x: string | number) => string;
  yText: (y: number) => string;
  xLabel: string;
  yLabel: string;
  /** Horizontal lines with their names, such as what was planned. */
  marks: { y: number; label: string }[];
}

/** Numbers over time without intervals. */
export function LineChart({ title, description, table, lines, rows, xText, yText, xLabel, yLabel, marks }: Props) {
  return (
    <ChartFrame title={title} description={description} table={table}>
      <ResponsiveContainer width="100%" height={240}>
        <Lines data={rows} margin={{ top: 12, right: 16, bottom: ROOM_BELOW, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={GRID} />
          <XAxis dataKey="x" tickFormatter={xText} tick={AXIS} minTickGap={24} label={titleBelow(xLabel)} />
          <YAxis
            tickFormatter={yText}
            tick={AXIS}
            width={ROOM_BESIDE}
            domain={[0, 'auto']}
            label={titleBeside(yLabel)}
          />
          <Tooltip labelFormatter={x => xText(x as string | number)} formatter={value => yText(Number(value))} />
          {lines.length > 1 && (
            <Legend
              iconType="plainline"
              iconSize={28}
              verticalAlign="top"
              itemSorter={null}
              wrapperStyle={{ fontSize: 12 }}
              formatter={text => <span style={{ color: 'var(--app-text)' }}>{text}</span>}
            />
          )}
          {marks.map(({ y, label }) => (
            <ReferenceLine
              key={label}
              y={y}
              stroke={ZERO}
              strokeDasharray="4 4"
              ifOverflow="extendDomain"
              label={{ value: label, position: 'insideBottomLeft', fontSize: 12, fill: ZERO }}
            />
          ))}
          {lines.map(({ key, name, look }) => (
            <Line
              key={key}
              dataKey={key}
              name={name}
              stroke={look.colour}
              strokeDasharray={look.dashes}
              strokeWidth={2}
              dot={<Marker shape={look.shape} colour={look.colour} hidden={rows.length > MOST_MARKERS} />}
              isAnimationActive={false}
            />
          ))}
        </Lines>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
