export type Direction = 'ascending' | 'descending';

/** The part of a list that is looked at. */
export interface ListState {
  /** The text that is searched for. */
  q: string;
  /** The column that orders the list; undefined for the list's own order. */
  sort: string | undefined;
  direction: Direction;
  /** Counts from 1. */
  page: number;
}

export const MAX_SEARCH = 100;
const PARAMETERS = { q: 'q', sort: 'sort', direction: 'dir', page: 'page' };

/** The state that an address names; a value that makes no sense counts as absent. */
export function readState(address: URLSearchParams): ListState {
  const page = Number(address.get(PARAMETERS.page));
  return {
    q: (address.get(PARAMETERS.q) ?? '').slice(0, MAX_SEARCH),
    sort: address.get(PARAMETERS.sort) || undefined,
    direction: address.get(PARAMETERS.direction) === 'desc' ? 'descending' : 'ascending',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The search that a history entry holds; none when it holds something else. */
export function searchIn(entry: unknown): string {
  const q = typeof entry === 'object' && entry !== null && 'q' in entry ? entry.q : '';
  return typeof q === 'string' ? q.slice(0, MAX_SEARCH) : '';
}

/** The address with a changed state. Its other parameters stay; a usual value is not written. */
export function withState(address: URLSearchParams, change: Partial<ListState>): URLSearchParams {
  // Another search, order or filter begins with the first page.
  const { q, sort, direction, page } = { ...readState(address), page: 1, ...change };
  const changed = new URLSearchParams(address);
  put(changed, PARAMETERS.q, q);
  put(changed, PARAMETERS.sort, sort ?? '');
  put(changed, PARAMETERS.direction, sort !== undefined && direction === 'descending' ? 'desc' : '');
  put(changed, PARAMETERS.page, page > 1 ? String(page) : '');
  return changed;
}

/** The address with a value of a filter, on the first page; without the filter when that is empty. */
export function withFilter(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const changed = withState(address, {});
  put(changed, name, value);
  return changed;
}

/** The order after a header is pressed: ascending, descending, the list's own. */
export function nextOrder({ sort, direction }: ListState, column: string): Pick<ListState, 'sort' | 'direction'> {
  if (sort !== column) {
    return { sort: column, direction: 'ascending' };
  }
  return direction === 'ascending'
    ? { sort: column, direction: 'descending' }
    : { sort: undefined, direction: 'ascending' };
}

function put(address: URLSearchParams, name: string, value: string): void {
  if (value === '') {
    address.delete(name);
  } else {
    address.set(name, value);
  }
}
