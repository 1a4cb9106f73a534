import type { TFunction } from 'i18next';
import type { Finding } from '../../api/answers';
import type { Tone } from '../../ui/Tag';

export const TONES: Record<Finding['weight'], Tone> = { fault: 'bad', warning: 'warning', hint: 'plain' };

/** What was found and what to do, in the reader's language; in the server's words where it came later than this app. */
export function findingText(finding: Finding, t: TFunction): string {
  return t(`finding.${finding.code}`, { ns: 'audiences', defaultValue: finding.sentence, ...finding.values });
}
