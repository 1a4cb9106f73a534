import { useLocation, useSearchParams } from 'react-router';
import { readState, searchIn, withFilter, withState, type ListState } from './listState';

/**
 * The state of the list of a page, kept in its address: a reload, a bookmark and *back* show the same rows.
 *
 * @param isPersonal whether the search may name a person; it is then kept in the history entry and not in the address
 */
export function useListState(isPersonal = false) {
  const [address, setAddress] = useSearchParams();
  const { state: entry } = useLocation() as { state: object | null };
  const put = (to: URLSearchParams, state: object | null = entry) => setAddress(to, { replace: true, state });
  const read = readState(address);
  return {
    state: isPersonal ? { ...read, q: searchIn(entry) } : read,
    change: ({ q, ...others }: Partial<ListState>) =>
      isPersonal
        ? put(withState(address, others), q === undefined ? entry : { ...entry, q })
        : put(withState(address, q === undefined ? others : { ...others, q })),
    clear: () => put(new URLSearchParams(), isPersonal ? { ...entry, q: '' } : entry),
    filter: (name: string) => address.get(name) ?? '',
    setFilter: (name: string, value: string) => put(withFilter(address, name, value)),
  };
}
