import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorAlert } from './ErrorAlert';
import { Loading } from './Loading';

interface Props<T> {
  query: UseQueryResult<T>;
  children: (answer: T) => ReactNode;
}

/** Shows an answer once it is there, until then that it is on its way, or what went wrong. */
export function QueryResult<T>({ query, children }: Props<T>) {
  if (query.isPending) {
    return <Loading />;
  }
  if (query.isError) {
    return <ErrorAlert error={query.error} retry={query.refetch} />;
  }
  return children(query.data);
}
