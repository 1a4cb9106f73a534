import type { FindingView } from '../api/schema';
import { catalogueText } from '../ui/messages';
import type { Tone } from '../ui/Tag';

export const TONES: Record<FindingView['weight'], Tone> = { fault: 'bad', warning: 'warning', hint: 'plain' };

/**
 * The finding and its fix, in the user's language; in the server's words for findings newer than this app.
 *
 * @param purposeLabel the label of a purpose's id
 */
export function findingText(
  finding: FindingView,
  language: string,
  purposeLabel: (id: string) => string = id => id,
): string {
  const { purpose } = finding.values;
  const values = purpose === undefined ? finding.values : { ...finding.values, purpose: purposeLabel(purpose) };
  return catalogueText(`lint.${finding.code}`, language, values) ?? finding.sentence;
}
