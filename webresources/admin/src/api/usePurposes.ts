import { useQuery } from '@tanstack/react-query';
import { KEYS } from './queryKeys';
import { useApi } from './ServerProvider';

/** The site's purposes as they are in force. */
export function usePurposes() {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.purposes(),
    queryFn: async () => (await api.read('/purposes')).purposes,
    staleTime: 60_000,
  });
}
