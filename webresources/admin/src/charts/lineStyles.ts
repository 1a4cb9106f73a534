export type Shape = 'circle' | 'square' | 'triangle' | 'diamond';

export interface LineStyle {
  colour: string;
  dashes: string;
  shape: Shape;
}

/**
 * How lines look. The colours are those of Okabe and Ito that people with any colour blindness tell apart, darkened to a
 * contrast of 3 : 1 on white; dashes and shapes tell the same once more.
 */
const LINE_STYLES: LineStyle[] = [
  { colour: 'var(--chart-blue)', dashes: '', shape: 'circle' },
  { colour: 'var(--chart-orange)', dashes: '7 4', shape: 'square' },
  { colour: 'var(--chart-green)', dashes: '2 4', shape: 'triangle' },
  { colour: 'var(--chart-violet)', dashes: '10 4 2 4', shape: 'diamond' },
  { colour: 'var(--chart-plum)', dashes: '14 4', shape: 'circle' },
  { colour: 'var(--chart-olive)', dashes: '4 2', shape: 'square' },
];

/** The look of the component's own content, with which the variants are compared. */
export const CONTROL_STYLE: LineStyle = { colour: 'var(--app-muted)', dashes: '3 3', shape: 'diamond' };

/** Ink of grids, axes and their words. */
export const GRID = 'var(--app-grid)';
export const AXIS = { fontSize: 12, fill: 'var(--app-muted)' };
export const ZERO = 'var(--app-strong)';

export function lineStyleOf(index: number): LineStyle {
  return LINE_STYLES[index % LINE_STYLES.length]!;
}
