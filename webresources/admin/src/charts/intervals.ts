/** A number over time with the interval around it; an end that is missing is open. */
interface IntervalPoint {
  x: string;
  value: number;
  low?: number | null;
  high?: number | null;
}

export interface IntervalLine {
  key: string;
  name: string;
  points: IntervalPoint[];
}

export type Scale = [low: number, high: number];
interface Cut {
  x: string;
  isAbove: boolean;
}

export type Row = { x: string } & Record<string, string | number | Scale | undefined>;

const ROOM = 0.1;
/** The first intervals are so wide that everything after them would be flat: a scale may leave so many of them out. */
const LEFT_OUT = 0.25;
const LEAST = 0.01;

/** From where to where the scale goes: all values, the ends of the later intervals, and nought. */
export function scaleOf(lines: IntervalLine[]): Scale {
  const points = lines.flatMap(line => line.points);
  const later = lines.flatMap(line => line.points.slice(Math.floor(line.points.length * LEFT_OUT)));
  const ends = later.flatMap(({ low, high }) => [low, high]).filter(end => end != null);
  const numbers = [0, -LEAST, LEAST, ...points.map(point => point.value), ...ends];
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const room = (high - low) * ROOM;
  return [low - room, high + room];
}

/** The lines as rows of a chart, one for each x, in order. Open ends reach to the ends of the scale. */
export function rowsOf(lines: IntervalLine[], [least, most]: Scale): Row[] {
  const rows = new Map<string, Row>();
  for (const { key, points } of lines) {
    for (const { x, value, low, high } of points) {
      const row: Row = rows.get(x) ?? { x };
      row[key] = value;
      row[bandOf(key)] = [Math.max(low ?? least, least), Math.min(high ?? most, most)];
      rows.set(x, row);
    }
  }
  return [...rows.values()].sort((a, b) => (a.x < b.x ? -1 : 1));
}

/** Where an interval goes on beyond the scale, once for each x and side. */
export function cutsOf(lines: IntervalLine[], [least, most]: Scale): Cut[] {
  const points = lines.flatMap(line => line.points);
  const days = (isCut: (point: IntervalPoint) => boolean) => [...new Set(points.filter(isCut).map(({ x }) => x))];
  return [
    ...days(({ low }) => (low ?? -Infinity) < least).map(x => ({ x, isAbove: false })),
    ...days(({ high }) => (high ?? Infinity) > most).map(x => ({ x, isAbove: true })),
  ];
}

export function bandOf(key: string): string {
  return `${key} interval`;
}

/** Even steps inside a scale, nought among them, so that an axis has round numbers. */
export function ticksOf([low, high]: Scale, most = 7): number[] {
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(candidate => candidate >= rough)!;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}
