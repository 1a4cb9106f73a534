import { useQuery } from '@tanstack/react-query';
import type { Programme, Readiness } from '../../api/reports';
import { KEYS } from '../../api/queryKeys';
import { useApi } from '../../api/ServerProvider';

export function useProgramme() {
  const api = useApi();
  return useQuery({ queryKey: KEYS.programme(), queryFn: () => api.read<Programme>('programme') });
}

export function useReadiness() {
  const api = useApi();
  return useQuery({ queryKey: KEYS.readiness(), queryFn: () => api.read<Readiness>('programme/readiness') });
}
