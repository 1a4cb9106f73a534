import type { FindingView } from '../../api/schema';
import { catalogueText } from '../../ui/messages';
import type { Tone } from '../../ui/Tag';

export const TONES: Record<FindingView['weight'], Tone> = { fault: 'bad', warning: 'warning', hint: 'plain' };

/** The finding and its fix, in the user's language; in the server's words for findings newer than this app. */
export function findingText(finding: FindingView, language: string): string {
  return catalogueText(`lint.${finding.code}`, language, finding.values) ?? finding.sentence;
}
