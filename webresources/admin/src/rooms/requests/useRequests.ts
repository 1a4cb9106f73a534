import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestDetail, SubjectRequest } from '../../api/answers';
import { useApi } from '../../api/ServerProvider';

const KEY = ['requests'];

export function useRequests() {
  const api = useApi();
  return useQuery({
    queryKey: KEY,
    queryFn: async () => (await api.read<{ requests: SubjectRequest[] }>('requests')).requests,
  });
}

export function useRequest(id: string) {
  const api = useApi();
  return useQuery({ queryKey: [...KEY, id], queryFn: () => api.read<RequestDetail>(requestPath(id)) });
}

/**
 * A change of requests. What was read before is read anew afterwards, even when it failed: it may have happened all the
 * same.
 *
 * @param path the address that the change is sent to
 */
export function useRequestChange<Body extends object, Answer>(path: string) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => api.write<Answer>(path, body),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function requestPath(id: string): string {
  return `requests/${encodeURIComponent(id)}`;
}
