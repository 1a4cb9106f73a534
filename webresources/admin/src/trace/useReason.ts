import { useTranslation } from 'react-i18next';
import type { CandidateView } from '../api/schema';
import { listed } from '../ui/messages';
import { useLocale } from '../ui/useLocale';
import { usePurposeLabel } from '../ui/usePurposeLabel';
import { useWord } from '../ui/useWord';
import { reasonText } from './reasons';

/** Says in the reader's language why a candidate is shown or not. */
export function useReason(): (candidate: CandidateView) => string {
  const { t, i18n } = useTranslation('trace');
  const locale = useLocale();
  const purpose = usePurposeLabel();
  const word = useWord();
  return candidate =>
    reasonText(candidate, i18n.language, {
      purposes: ids => listed(ids.map(purpose), { locale }),
      slice: name => word('rung', name),
    }) ?? t('decidedBefore');
}
