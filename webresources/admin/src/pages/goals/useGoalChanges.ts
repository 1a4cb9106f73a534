import { useTranslation } from 'react-i18next';
import type { GoalDraft } from '../../api/schema';
import type { ReplacedValue } from '../../feedback/ReplacedTable';

const LABELS: Partial<Record<keyof GoalDraft, string>> = {
  title: 'name',
  description: 'description',
  kind: 'kindTitle',
  subject: 'subjectTitle',
  least: 'leastTitle',
  afterMinutes: 'after',
  windowMinutes: 'window',
  measure: 'measureTitle',
  cap: 'capTitle',
  lessIsBetter: 'lessIsBetter',
  programme: 'programme',
};

/** Says how two forms of a goal differ. */
export function useGoalChanges(): (before: GoalDraft, after: GoalDraft) => ReplacedValue[] {
  const { t } = useTranslation('goals');
  return (before, after) =>
    (Object.keys(LABELS) as (keyof GoalDraft)[])
      .filter(key => (before[key] ?? '') !== (after[key] ?? ''))
      .map(key => ({ name: t(LABELS[key]!), before: words(key, before[key]), after: words(key, after[key]) }));

  function words(key: keyof GoalDraft, value: GoalDraft[keyof GoalDraft]): string {
    if (value == null) {
      return '';
    }
    if (typeof value === 'boolean') {
      return t(value ? 'yes' : 'no');
    }
    if (key === 'kind' || key === 'measure') {
      return t(`${key}.${value}`);
    }
    return key.endsWith('Minutes') ? t('span.minutes', { count: Number(value) }) : String(value);
  }
}
