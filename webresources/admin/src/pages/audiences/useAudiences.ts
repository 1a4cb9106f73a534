import { useQuery } from '@tanstack/react-query';
import { KEYS } from '../../api/queryKeys';
import { useApi } from '../../api/ServerProvider';
import { useMayChange } from '../../api/SessionProvider';

const ATTRIBUTES_STAY = 60_000;

export function useAudience(name: string) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.audience(name),
    queryFn: () => api.read('/audiences/{name}', { name }),
    refetchOnReconnect: false,
  });
}

/** The attributes that rules can check. */
export function useAttributes() {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.attributes(),
    queryFn: async () => (await api.read('/audience-attributes')).attributes,
    staleTime: ATTRIBUTES_STAY,
  });
}

/**
 * The server's check of a condition; only for users who may change it. A response stays until the next one is there.
 */
export function useAttempt(condition: string) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.audienceCheck(condition),
    queryFn: () => api.write('/audiences/check', {}, { condition }),
    enabled: useMayChange(),
    placeholderData: before => before,
  });
}
