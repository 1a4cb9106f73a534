import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ExperimentForm, ExperimentSummary, ExperimentView } from '../../api/experiments';
import type { Interplay, Report } from '../../api/reports';
import { useApi } from '../../api/ServerProvider';
import { filled } from './wizard/form';

const KEY = ['experiments'];

export function useExperiments() {
  const api = useApi();
  return useQuery({
    queryKey: KEY,
    queryFn: async () => (await api.read<{ items: ExperimentSummary[] }>('experiments')).items,
  });
}

export function useExperiment(name: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...KEY, name],
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
    queryKey: [...KEY, name, 'report', phase],
    queryFn: () => api.read<Report>(`${experimentPath(name)}/report`, { phase }),
  });
}

export function useInterplay(name: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...KEY, name, 'interplay'],
    queryFn: async () => (await api.read<{ items: Interplay[] }>(`${experimentPath(name)}/interplay`)).items,
  });
}

/** Saves a draft; of a running experiment this may begin a new phase, whose number is `begun`. */
export function useSaving() {
  return useExperimentChange<ExperimentForm, { view: ExperimentView; begun?: number | null }>('experiments');
}

/**
 * A change of experiments. What was read before is read anew afterwards, even when it failed: it may have happened all
 * the same.
 *
 * @param path the address that the change is sent to
 */
export function useExperimentChange<Body extends object, Answer>(path: string) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => api.write<Answer>(path, body),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function experimentPath(name: string): string {
  return `experiments/${encodeURIComponent(name)}`;
}

/** The address of an experiment in the app. */
export function experimentAddress(name: string, page = ''): string {
  return `/experiments/${encodeURIComponent(name)}${page === '' ? '' : `/${page}`}`;
}
