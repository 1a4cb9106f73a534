import type { Failure } from '../api/failure';

/** The kind of an error, as far as it changes the remedy. */
export type FailureKind =
  'unreachable' | 'loggedOut' | 'noPermission' | 'missing' | 'storeUnavailable' | 'conflict' | 'refused' | 'failed';

const BY_STATUS: Record<number, FailureKind> = {
  0: 'unreachable',
  401: 'loggedOut',
  403: 'noPermission',
  404: 'missing',
  409: 'conflict',
  503: 'storeUnavailable',
};

export function failureKindOf({ status }: Failure): FailureKind {
  return BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'refused' : 'failed');
}
