import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ServerProvider';

/**
 * A change of goals. Goals and the experiments that name them are read anew afterwards, even when it failed: it may have
 * happened all the same.
 *
 * @param path the address that the change is sent to
 */
export function useGoalChange<Body extends object, Answer>(path: string) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => api.write<Answer>(path, body),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['goals'] });
      await client.invalidateQueries({ queryKey: ['experiments'] });
    },
  });
}
