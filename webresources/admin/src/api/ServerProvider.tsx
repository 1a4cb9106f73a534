import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useState, type ReactNode } from 'react';
import type { Api } from './api';
import { failureOf } from './failure';

const ApiContext = createContext<Api | null>(null);
const MOST_RETRIES = 2;

/** Gives what is inside access to the server. */
export function ServerProvider({ api, children }: { api: Api; children: ReactNode }) {
  const [client] = useState(queryClient);
  return (
    <ApiContext.Provider value={api}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </ApiContext.Provider>
  );
}

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) {
    throw new Error('useApi belongs below a ServerProvider');
  }
  return api;
}

function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failureOf(error).isPassing && failures < MOST_RETRIES,
        refetchOnWindowFocus: false,
        staleTime: 10_000,
      },
    },
  });
}
