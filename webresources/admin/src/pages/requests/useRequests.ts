import { useQuery } from '@tanstack/react-query';
import type { RequestDetail, SubjectRequest } from '../../api/answers';
import { KEYS } from '../../api/queryKeys';
import { useApi } from '../../api/ServerProvider';

export function useRequests() {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.requests(),
    queryFn: async () => (await api.read<{ requests: SubjectRequest[] }>('requests')).requests,
  });
}

export function useRequest(id: string) {
  const api = useApi();
  return useQuery({ queryKey: KEYS.request(id), queryFn: () => api.read<RequestDetail>(requestPath(id)) });
}

export function requestPath(id: string): string {
  return `requests/${encodeURIComponent(id)}`;
}
