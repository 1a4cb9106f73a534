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
  { colour: '#00578f', dashes: '', shape: 'circle' },
  { colour: '#b34f00', dashes: '7 4', shape: 'square' },
  { colour: '#00664b', dashes: '2 4', shape: 'triangle' },
  { colour: '#5b3fa0', dashes: '10 4 2 4', shape: 'diamond' },
  { colour: '#8a2a5e', dashes: '14 4', shape: 'circle' },
  { colour: '#6a5a00', dashes: '4 2', shape: 'square' },
];

/** The look of the component's own content, with which the variants are compared. */
export const CONTROL_STYLE: LineStyle = { colour: '#4a545e', dashes: '3 3', shape: 'diamond' };

/** Ink of grids, axes and their words. */
export const GRID = '#e3e8e6';
export const AXIS = { fontSize: 12, fill: '#4a545e' };
export const ZERO = '#2b3238';

export function lineStyleOf(index: number): LineStyle {
  return LINE_STYLES[index % LINE_STYLES.length]!;
}
