import { useQuery } from '@tanstack/react-query';
import { KEYS } from '../api/queryKeys';
import { useApi } from '../api/ServerProvider';

/** The findings about the variants of all pages. */
export function useFindings() {
  const api = useApi();
  return useQuery({ queryKey: KEYS.findings(), queryFn: () => api.read('/findings') });
}
