import type { FindingView } from '../api/schema';
import { useAudiences } from '../api/useContent';
import { useExperiments } from '../pages/experiments/useExperiments';
import { fixOf } from './fixes';

/** The addresses of the pages that mend findings. */
export function useFix(): (finding: FindingView, component: string) => string {
  const audiences = useAudiences().data?.audiences ?? [];
  const experiments = useExperiments().data ?? [];
  return (finding, component) => fixOf(finding, component, { audiences, experiments });
}
