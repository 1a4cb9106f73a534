import type { Learning } from '../../../api/schema';

/** The usual shares of an optimization. */
export const USUAL_LEARNING: Learning = { rules: 0.1, uniform: 0.05, floor: 0.05, halfLifeDays: 14, topics: [] };

/** Topics of a text, separated by commas, each once. */
export function topicsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(',')
        .map(topic => topic.trim())
        .filter(topic => topic !== ''),
    ),
  ];
}
