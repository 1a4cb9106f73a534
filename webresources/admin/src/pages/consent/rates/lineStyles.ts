import type { Shape } from '../../../charts/lineStyles';

/**
 * How lines look. The colours are those of Okabe and Ito that people with any colour blindness tell apart, darkened to a
 * contrast of 3 : 1 on white; dashes and shapes tell the same once more.
 */
export const LINE_STYLES: Record<'given' | 'refused' | 'withdrawn', { colour: string; dashes: string; shape: Shape }> = {
  given: { colour: '#00664b', dashes: '', shape: 'circle' },
  refused: { colour: '#b85500', dashes: '6 3', shape: 'square' },
  withdrawn: { colour: '#5b3fa0', dashes: '2 3', shape: 'triangle' },
};

export const SIGNAL_COLOUR = '#0072b2';
