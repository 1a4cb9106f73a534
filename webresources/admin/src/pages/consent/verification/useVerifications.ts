import { useQuery } from '@tanstack/react-query';
import { KEYS } from '../../../api/queryKeys';
import { useApi } from '../../../api/ServerProvider';
import { isRunning } from './verdict';

const POLL_MILLIS = 1_000;

/** The verifications since the server was started, newest first; read again while one is running. */
export function useVerifications() {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.verifications(),
    queryFn: async () => (await api.read('/ledger/verifications')).verifications,
    refetchInterval: query => (query.state.data?.some(isRunning) === true ? POLL_MILLIS : false),
  });
}
