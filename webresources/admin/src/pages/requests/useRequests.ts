import { useQuery } from '@tanstack/react-query';
import { KEYS } from '../../api/queryKeys';
import { useApi } from '../../api/ServerProvider';

/**
 * The requests of data subjects.
 *
 * @param isEnabled whether the user may read them
 */
export function useRequests(isEnabled = true) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.requests(),
    queryFn: async () => (await api.read('/requests')).requests,
    enabled: isEnabled,
  });
}

export function useRequest(id: string) {
  const api = useApi();
  return useQuery({ queryKey: KEYS.request(id), queryFn: () => api.read('/requests/{id}', { id }) });
}
