import { useIsAdmin, useMayReadVisitors } from '../../api/SessionProvider';
import { useAudiences, useGoals } from '../../api/useContent';
import { usePurposes } from '../../api/usePurposes';
import { useComponents } from '../../component-preview/useComponents';
import { useExperiments } from '../experiments/useExperiments';
import { useInstallation } from '../installation/useInstallation';
import type { Progress } from './steps';

/** How far a new site has come. Steps whose answer is under way, or which the user may not read, are unknown. */
export function useFirstSteps(): Progress {
  const installation = useInstallation(useIsAdmin()).data;
  const purposes = usePurposes().data;
  const goals = useGoals().data;
  const audiences = useAudiences().data?.audiences;
  const components = useComponents().data?.components;
  const experiments = useExperiments().data;
  const mayReadPurposes = useMayReadVisitors();
  return {
    ...(installation && { installation: installation.state !== 'failed' }),
    ...(mayReadPurposes && purposes && { purposes: purposes.length > 0 }),
    ...(goals && { goal: goals.some(({ programme }) => programme) }),
    ...(audiences && { audience: audiences.length > 0 }),
    ...(components && { variant: components.length > 0 }),
    ...(experiments && { experiment: experiments.some(({ state }) => state !== 'draft') }),
  };
}
