import { useQuery } from '@tanstack/react-query';
import { KEYS } from './queryKeys';
import { useApi } from './ServerProvider';

/** Audiences as content has them now, and the components whose variants cannot be seen. */
export function useAudiences() {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.audiences(),
    queryFn: () => api.read('/audiences'),
  });
}

/** Goals as content has them now. */
export function useGoals() {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.goals(),
    queryFn: async () => (await api.read('/goals')).items,
  });
}
