import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PersonaForm } from '../../api/schema';
import { KEYS } from '../../api/queryKeys';
import { useApi } from '../../api/ServerProvider';
import { useMayChange } from '../../api/SessionProvider';

/** Links hold for an hour; they are renewed well before. */
const FRESH_MILLIS = 30 * 60_000;

/** A persona to preview as: a stored one by name, or with a state one that is not stored. */
export interface Described {
  name: string;
  state: PersonaForm | null;
}

/** The stored personas. */
export function usePersonas() {
  const api = useApi();
  return useQuery({ queryKey: KEYS.personas(), queryFn: async () => (await api.read('/personas')).personas });
}

/** The decisions on a page for a persona, with their reasons. Those of the former persona stay until the next ones are there. */
export function usePersonaTrace(page: string | null, { name, state }: Described) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.personaTrace(page ?? '', { name, state }),
    queryFn: () =>
      state === null
        ? api.read('/traces', { page: page ?? '', persona: name })
        : api.write('/traces', {}, { page: page ?? '', name, state }),
    enabled: page !== null && (name !== '' || state !== null),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** A signed link that shows pages as a persona; only for users who may make one. */
export function usePersonaLink({ name, state }: Described) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.personaLink({ name, state }),
    queryFn: () => api.write('/personas/link', {}, { name, state }),
    enabled: useMayChange() && (name !== '' || state !== null),
    staleTime: FRESH_MILLIS,
    refetchInterval: FRESH_MILLIS,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** The decisions on a page for every persona at each level of consent. */
export function usePersonaMatrix(page: string) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.personaMatrix(page),
    queryFn: () => api.read('/traces/matrix', { page }),
    enabled: page !== '',
  });
}
