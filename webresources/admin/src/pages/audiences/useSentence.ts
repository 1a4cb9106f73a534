import { useTranslation } from 'react-i18next';
import { rulesOf } from './builder/json';
import { sentenceOf } from './sentence';
import { useAttributes } from './useAudiences';

/** Says conditions in the reader's language; null for one that rules cannot express. */
export function useSentence(): (condition: string) => string | null {
  const { t } = useTranslation('audiences');
  const attributes = useAttributes().data ?? [];
  return condition => {
    const rules = rulesOf(condition);
    return rules === null ? null : sentenceOf(rules, attributes, t);
  };
}
