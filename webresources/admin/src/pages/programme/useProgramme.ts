import { useQuery } from '@tanstack/react-query';
import { KEYS } from '../../api/queryKeys';
import { useApi } from '../../api/ServerProvider';

export function useProgramme() {
  const api = useApi();
  return useQuery({ queryKey: KEYS.programme(), queryFn: () => api.read('/programme') });
}

export function useReadiness() {
  const api = useApi();
  return useQuery({ queryKey: KEYS.readiness(), queryFn: () => api.read('/programme/readiness') });
}
