import { useQuery } from '@tanstack/react-query';
import type { Audience, ComponentFindings } from './answers';
import type { GoalView } from './experiments';
import { KEYS } from './queryKeys';
import { useApi } from './ServerProvider';

/** Audiences as content has them now, and the components whose variants cannot be seen. */
export function useAudiences() {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.audiences(),
    queryFn: () => api.read<{ audiences: Audience[]; components: ComponentFindings[] }>('audiences'),
  });
}

/** Goals as content has them now. */
export function useGoals() {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.goals(),
    queryFn: async () => (await api.read<{ items: GoalView[] }>('goals')).items,
  });
}
