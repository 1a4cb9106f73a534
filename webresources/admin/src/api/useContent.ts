import { useQuery } from '@tanstack/react-query';
import type { GoalView, ListedAudience } from './experiments';
import { useApi } from './ServerProvider';

/** Audiences as content has them now. */
export function useAudiences() {
  const api = useApi();
  return useQuery({
    queryKey: ['audiences'],
    queryFn: async () => (await api.read<{ audiences: ListedAudience[] }>('audiences')).audiences,
  });
}

/** Goals as content has them now. */
export function useGoals() {
  const api = useApi();
  return useQuery({
    queryKey: ['goals'],
    queryFn: async () => (await api.read<{ items: GoalView[] }>('goals')).items,
  });
}
