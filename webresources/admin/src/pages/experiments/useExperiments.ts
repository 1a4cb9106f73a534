import { useQuery } from '@tanstack/react-query';
import type { ExperimentForm, ExperimentSummary, ExperimentView } from '../../api/experiments';
import { KEYS } from '../../api/queryKeys';
import type { Interplay, Report } from '../../api/reports';
import { useApi } from '../../api/ServerProvider';
import { useChange } from '../../api/useChange';
import { filled } from './wizard/form';

export function useExperiments() {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.experiments(),
    queryFn: async () => (await api.read<{ items: ExperimentSummary[] }>('experiments')).items,
  });
}

export function useExperiment(name: string) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.experiment(name),
    queryFn: async () => {
      const view = await api.read<ExperimentView>(experimentPath(name));
      return { ...view, form: filled(view.form), running: view.running == null ? null : filled(view.running) };
    },
  });
}

/** The report of a phase; of the newest one when none is named. */
export function useReport(name: string, phase: number | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.report(name, phase),
    queryFn: () => api.read<Report>(`${experimentPath(name)}/report`, { phase }),
  });
}

export function useInterplay(name: string) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.interplay(name),
    queryFn: async () => (await api.read<{ items: Interplay[] }>(`${experimentPath(name)}/interplay`)).items,
  });
}

/** A value that a promotion replaces. */
export interface Replaced {
  name: string;
  before: string;
  after: string;
}

/** The values that a promotion would replace, while somebody is asked about it. */
export function useReplaced(name: string, promotion: { variant: string; as: string; audience?: string }, isAsked: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.replaced(name, promotion),
    queryFn: async () =>
      (await api.read<{ replaced: Replaced[] }>(`${experimentPath(name)}/promotion`, promotion)).replaced,
    enabled: isAsked,
  });
}

/** Saves a draft; of a running experiment this may begin a new phase, whose number is `begun`. */
export function useSaving() {
  return useChange<ExperimentForm, { view: ExperimentView; begun?: number | null }>('experiments');
}

export function experimentPath(name: string): string {
  return `experiments/${encodeURIComponent(name)}`;
}

/** The address of an experiment in the app. */
export function experimentAddress(name: string, page = ''): string {
  return `/experiments/${encodeURIComponent(name)}${page === '' ? '' : `/${page}`}`;
}
