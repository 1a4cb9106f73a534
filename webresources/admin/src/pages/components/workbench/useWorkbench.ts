import { useQuery } from '@tanstack/react-query';
import { KEYS } from '../../../api/queryKeys';
import { useApi } from '../../../api/ServerProvider';

/** A component with everything that is needed to write its variants. */
export function useWorkbench(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.workbench(id),
    queryFn: () => api.read('/components/{id}/variants', { id }),
  });
}

/** The newest changes of a component's variants, newest first, and the one that was made outside of the app after them. */
export function useVariantChanges(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.variantChanges(id),
    queryFn: () => api.read('/components/{id}/history', { id }),
  });
}
