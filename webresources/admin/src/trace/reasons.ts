import type { CandidateView } from '../api/schema';
import { catalogueText, quoted } from '../ui/messages';

/** The labels of names in reasons. */
interface ReasonLabels {
  purposes: (ids: string[]) => string;
  slice: (name: string) => string;
}

/** The reason of a candidate by the message catalogue; undefined when an earlier candidate decided. */
export function reasonText({ reason, detail }: CandidateView, language: string, labels: ReasonLabels): string | undefined {
  if (reason === null || reason === undefined) {
    return undefined;
  }
  return catalogueText(`reason.${reason}`, language, { detail: labelOf(reason, detail, language, labels) }) ?? reason;
}

function labelOf(reason: string, detail: string, language: string, labels: ReasonLabels): string {
  switch (reason) {
    case 'no-consent':
      return labels.purposes(detail.split(', '));
    case 'withheld':
      return quoted(labels.slice(detail), language);
    default:
      return detail === '' ? '' : quoted(detail, language);
  }
}
