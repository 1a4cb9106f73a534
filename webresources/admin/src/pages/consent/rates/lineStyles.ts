import type { Shape } from '../../../charts/lineStyles';

/**
 * How lines look. The colours are those of Okabe and Ito that people with any colour blindness tell apart, darkened to a
 * contrast of 3 : 1 on white; dashes and shapes tell the same once more.
 */
export const LINE_STYLES: Record<'given' | 'refused' | 'withdrawn', { colour: string; dashes: string; shape: Shape }> = {
  given: { colour: 'var(--chart-green)', dashes: '', shape: 'circle' },
  refused: { colour: 'var(--chart-orange)', dashes: '6 3', shape: 'square' },
  withdrawn: { colour: 'var(--chart-violet)', dashes: '2 3', shape: 'triangle' },
};

export const SIGNAL_COLOUR = 'var(--chart-signal)';
