import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createContext, lazy, Suspense, useContext, type ReactNode } from 'react';
import { BarePage } from '../layout/BarePage';
import { ErrorAlert } from '../feedback/ErrorAlert';
import { Loading } from '../feedback/Loading';
import type { Session } from './schema';
import { failureOf } from './failure';
import { KEYS } from './queryKeys';
import { useApi } from './ServerProvider';

const InstallationReport = lazy(() => import('../pages/installation/InstallationReport'));

const SessionContext = createContext<Session | null>(null);

/** Shows what is inside once it is known who is logged in; else says why not. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const api = useApi();
  const session = useQuery({ queryKey: KEYS.session(), queryFn: () => api.session(), staleTime: Infinity });
  if (session.data === undefined) {
    return <BarePage>{session.isError ? <NoSession query={session} /> : <Loading />}</BarePage>;
  }
  return <SessionContext.Provider value={session.data}>{children}</SessionContext.Provider>;
}

/** Wrong settings leave no session; administrators then see here which. */
function NoSession({ query }: { query: UseQueryResult<Session> }) {
  return (
    <>
      <ErrorAlert error={query.error} retry={query.refetch} />
      {failureOf(query.error).status === 503 && (
        <Suspense fallback={<Loading />}>
          <InstallationReport />
        </Suspense>
      )}
    </>
  );
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) {
    throw new Error('useSession belongs below a SessionProvider');
  }
  return session;
}

/** The currency of the site's money; empty when the site names none, and before a session is known. */
export function useCurrency(): string {
  return useContext(SessionContext)?.currency ?? '';
}

const EditableContext = createContext(false);

/** Tells the pages inside whether editors may change what they show. */
export function EditableProvider({ byEditors, children }: { byEditors: boolean; children: ReactNode }) {
  return <EditableContext.Provider value={byEditors}>{children}</EditableContext.Provider>;
}

/** Whether the user may change what the page shows, not only read it. */
export function useMayChange(): boolean {
  const isEditable = useContext(EditableContext);
  const isEditor = useSession().roles.includes('editor');
  return useIsAdmin() || (isEditable && isEditor);
}

/** Whether the user may read what is about visitors, their consent included; users who are editors alone may not. */
export function useMayReadVisitors(): boolean {
  return useSession().roles.some(role => role !== 'editor');
}

/** Whether the user may change everything. */
export function useIsAdmin(): boolean {
  return useSession().roles.includes('admin');
}
