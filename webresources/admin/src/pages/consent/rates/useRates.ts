import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { KEYS } from '../../../api/queryKeys';
import { useApi } from '../../../api/ServerProvider';
import { isPeriod, type Period } from './period';

/** The decisions and privacy signals of a period. */
export function useRates({ from, to }: Period) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.rates(from, to),
    queryFn: () => api.read('/consents/rates', { from, to }),
    enabled: isPeriod({ from, to }),
    placeholderData: keepPreviousData,
  });
}
