import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ExperimentDraft } from '../../../api/schema';
import { KEYS } from '../../../api/queryKeys';
import { useApi } from '../../../api/ServerProvider';

const PAUSE = 500;

/** The server's check of the form, half a second after the last key. */
export function useCheck(form: ExperimentDraft) {
  const api = useApi();
  const [settled] = useDebouncedValue(form, PAUSE);
  const query = useQuery({
    queryKey: KEYS.experimentCheck(settled),
    queryFn: () => api.write('/experiments/check', {}, settled),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return { query, isCurrent: settled === form && !query.isPlaceholderData && !query.isFetching };
}
