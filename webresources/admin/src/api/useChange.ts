import { useMutation, useQueryClient, type Query } from '@tanstack/react-query';
import type { Parameters } from './api';
import type { BodyOf, ResponseOf, WritePath } from './operations';
import { KEYS } from './queryKeys';
import { useApi } from './ServerProvider';

/**
 * A change. All data are read again afterwards: an experiment's end changes the uses of an audience, too. Also after a
 * failure, since the change may have happened all the same.
 *
 * @param path the address that the change is sent to
 * @param parameters values for the placeholders of the path
 * @param leave leaves the page after a success, before data are read again. Callbacks of `mutate` do not run any more
 * when the page disappears before, as that of a removed item does with its first response.
 */
export function useChange<P extends WritePath>(
  path: P,
  parameters: Parameters = {},
  leave?: (answer: ResponseOf<P, 'post'>) => void,
) {
  const api = useApi();
  const reread = useReread();
  const mutationFn = (body: BodyOf<P>) => api.write(path, parameters, body);
  return useMutation({ mutationFn, onSuccess: leave, onSettled: reread });
}

/** Marks all that was read as out of date, and reads what is on the screen again; who is logged in stays. */
export function useReread() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: isOfPages });
}

/** Whether something was read for pages, not for the app as a whole. */
export function isOfPages({ queryKey: [first] }: Pick<Query, 'queryKey'>): boolean {
  return first !== KEYS.session()[0];
}
