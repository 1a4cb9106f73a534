import { useQuery } from '@tanstack/react-query';
import { KEYS } from '../api/queryKeys';
import { useApi } from '../api/ServerProvider';

/** Addresses hold for an hour; they are renewed well before. */
const FRESH_MILLIS = 30 * 60_000;

/** The components with variants on all pages. */
export function useComponents() {
  const api = useApi();
  return useQuery({ queryKey: KEYS.components(), queryFn: () => api.read('/components') });
}

/** The components on all pages that can have variants and have none. */
export function useUnpersonalized() {
  const api = useApi();
  return useQuery({ queryKey: KEYS.unpersonalized(), queryFn: () => api.read('/components/unpersonalized') });
}

/** A component with the fields of its variants. */
export function useComponent(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.component(id),
    queryFn: () => api.read('/components/{id}', { id }),
  });
}

/** The keys of its page in caches outside. */
export function useEdgeKeys(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.edgeKeys(id),
    queryFn: () => api.read('/components/{id}/edge-keys', { id }),
  });
}

/** Where its variants can be looked at. */
export function usePreviews(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.previews(id),
    queryFn: () => api.read('/components/{id}/previews', { id }),
    staleTime: FRESH_MILLIS,
    refetchInterval: FRESH_MILLIS,
  });
}
