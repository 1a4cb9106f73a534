interface Props {
  /** Where the chart puts the label of a point, and which point it is. */
  x?: number | string;
  y?: number | string;
  index?: number;
  last: number;
  name: string;
  colour: string;
  below: boolean;
}

/** The name of a line at its last point, which saves a legend. */
export function EndLabel({ x, y, index, last, name, colour, below }: Props) {
  if (index !== last || x === undefined || y === undefined) {
    return null;
  }
  return (
    <text
      x={Number(x)}
      y={Number(y) + (below ? 18 : -9)}
      textAnchor="end"
      fontSize={12}
      fontWeight={600}
      fill={colour}
      stroke="var(--app-surface)"
      strokeWidth={3}
      paintOrder="stroke"
    >
      {name}
    </text>
  );
}
