import type { Shape } from './lineStyles';

const RADIUS = 3.5;

interface Props {
  /** Where the chart puts it. */
  cx?: number;
  cy?: number;
  shape: Shape;
  colour: string;
  /** Where days are so many that markers would cover the line. */
  hidden?: boolean;
}

/** A point of a line, in a shape of its own. */
export function Marker({ cx, cy, shape, colour, hidden }: Props) {
  if (hidden || cx === undefined || cy === undefined || cy === null) {
    return null;
  }
  if (shape === 'circle') {
    return <circle cx={cx} cy={cy} r={RADIUS} fill={colour} />;
  }
  if (shape === 'square') {
    return <rect x={cx - RADIUS} y={cy - RADIUS} width={2 * RADIUS} height={2 * RADIUS} fill={colour} />;
  }
  if (shape === 'diamond') {
    const half = RADIUS + 1;
    return <path d={`M${cx},${cy - half} l${half},${half} l${-half},${half} l${-half},${-half} z`} fill={colour} />;
  }
  return <path d={`M${cx},${cy - RADIUS - 1} l${RADIUS + 1},${2 * RADIUS} h${-2 * (RADIUS + 1)} z`} fill={colour} />;
}
