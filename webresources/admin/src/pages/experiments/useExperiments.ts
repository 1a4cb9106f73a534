import { useQuery } from '@tanstack/react-query';
import { KEYS } from '../../api/queryKeys';
import { useApi } from '../../api/ServerProvider';
import { useChange } from '../../api/useChange';

export function useExperiments() {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.experiments(),
    queryFn: async () => (await api.read('/experiments')).items,
  });
}

/** The query of one experiment, for a hook that reads one or several. */
export function experimentQuery(api: ReturnType<typeof useApi>, name: string) {
  return {
    queryKey: KEYS.experiment(name),
    queryFn: () => api.read('/experiments/{name}', { name }),
  };
}

export function useExperiment(name: string) {
  return useQuery(experimentQuery(useApi(), name));
}

/** The report of a phase; of the newest one when none is named. */
export function useReport(name: string, phase: number | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.report(name, phase),
    queryFn: () => api.read('/experiments/{name}/report', { name, phase }),
  });
}

export function useInterplay(name: string) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.interplay(name),
    queryFn: async () => (await api.read('/experiments/{name}/interplay', { name })).items,
  });
}

/** The values that a promotion would replace, during its confirmation. */
export function useReplaced(name: string, promotion: { variant: string; as: string; audience?: string }, isAsked: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.replaced(name, promotion),
    queryFn: async () => (await api.read('/experiments/{name}/promotion', { name, ...promotion })).replaced,
    enabled: isAsked,
  });
}

/** Saves a draft; of a running experiment this may begin a new phase, whose number is `begun`. */
export function useSaving() {
  return useChange('/experiments');
}

/** The address of an experiment in the app. */
export function experimentAddress(name: string, page = ''): string {
  return `/experiments/${encodeURIComponent(name)}${page === '' ? '' : `/${page}`}`;
}
