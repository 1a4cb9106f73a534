import { useMutation, useQueryClient, type Query } from '@tanstack/react-query';
import { KEYS } from './queryKeys';
import { useApi } from './ServerProvider';

/**
 * A change. What was read before is read again afterwards, whatever it is about: an experiment's end changes where an
 * audience is used, too. Also after a failure, since the change may have happened all the same.
 *
 * @param path the address that the change is sent to
 * @param leave goes elsewhere after a success, before anything is read again. Callbacks of `mutate` do not run any more
 *   when the page disappears before, as that of a removed thing does with its first answer.
 */
export function useChange<Body extends object, Answer>(path: string, leave?: (answer: Answer) => void) {
  const api = useApi();
  const reread = useReread();
  const mutationFn = (body: Body) => api.write<Answer>(path, body);
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
