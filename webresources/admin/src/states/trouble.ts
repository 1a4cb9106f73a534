import type { Failure } from '../api/failure';

/** What went wrong, as far as it changes what can be done about it. */
export type Trouble =
  'unreachable' | 'loggedOut' | 'noPermission' | 'missing' | 'storeUnavailable' | 'conflict' | 'refused' | 'failed';

const BY_STATUS: Record<number, Trouble> = {
  0: 'unreachable',
  401: 'loggedOut',
  403: 'noPermission',
  404: 'missing',
  409: 'conflict',
  503: 'storeUnavailable',
};

export function troubleOf({ status }: Failure): Trouble {
  return BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'refused' : 'failed');
}
