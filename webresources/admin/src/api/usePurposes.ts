import { useQuery } from '@tanstack/react-query';
import { KEYS } from './queryKeys';
import { useApi } from './ServerProvider';
import { useMayReadVisitors } from './SessionProvider';

/** The site's purposes as they are in force; a user who is an editor alone may not read them. */
export function usePurposes() {
  const api = useApi();
  const mayRead = useMayReadVisitors();
  return useQuery({
    queryKey: KEYS.purposes(),
    queryFn: async () => (await api.read('/purposes')).purposes,
    staleTime: 60_000,
    enabled: mayRead,
  });
}
