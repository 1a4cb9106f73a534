export const ALL = 'all';
export const SURFACES = ['banner', 'preferences'];
export const REGIMES = ['opt-in', 'opt-out', 'none'];
/** Widths of a frame in pixels; 0 is all the room there is. */
export const WIDTHS = { phone: 360, tablet: 768, desktop: 0 };
export type Width = keyof typeof WIDTHS;

export interface Frame {
  surface: string;
  language: string;
  regime: string;
}

/** The frames to show: one, or one for each language or regime when all are selected. */
export function framesOf({ surface, language, regime }: Frame, languages: string[]): Frame[] {
  const shownLanguages = language === ALL ? languages : [language];
  const shownRegimes = regime === ALL ? REGIMES : [regime];
  return shownLanguages.flatMap(one => shownRegimes.map(other => ({ surface, language: one, regime: other })));
}
