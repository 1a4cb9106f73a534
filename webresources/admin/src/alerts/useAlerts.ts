import { useQuery } from '@tanstack/react-query';
import { KEYS } from '../api/queryKeys';
import { useApi } from '../api/ServerProvider';

const EVERY_MINUTE = 60_000;

/** The alerts that concern the user, read again every minute. */
export function useAlerts() {
  const api = useApi();
  return useQuery({ queryKey: KEYS.alerts(), queryFn: () => api.read('/alerts'), refetchInterval: EVERY_MINUTE });
}
