import { useQuery } from '@tanstack/react-query';
import { KEYS } from '../../api/queryKeys';
import { useApi } from '../../api/ServerProvider';

export function useRequests() {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.requests(),
    queryFn: async () => (await api.read('/requests')).requests,
  });
}

export function useRequest(id: string) {
  const api = useApi();
  return useQuery({ queryKey: KEYS.request(id), queryFn: () => api.read('/requests/{id}', { id }) });
}
