interface Props {
  /** Where the chart puts it, at an edge of the scale. */
  cx?: number;
  cy?: number;
  isAbove: boolean;
}

/** A small arrow at the edge of the scale, since an interval goes on beyond it. */
export function CutMark({ cx, cy, isAbove }: Props) {
  if (cx === undefined || cy === undefined) {
    return null;
  }
  const [tip, base] = isAbove ? [cy, cy + 7] : [cy, cy - 7];
  return <path d={`M${cx},${tip} L${cx + 4.5},${base} L${cx - 4.5},${base} z`} fill="var(--app-strong)" />;
}
