import { useQueries } from '@tanstack/react-query';
import type { ExperimentView } from '../../../api/schema';
import { useApi } from '../../../api/ServerProvider';
import { experimentQuery, useExperiments } from '../../experiments/useExperiments';

const STARTED = ['running', 'paused'];

/** The experiments that run on a component, or are paused; none while they are read. */
export function useRunningExperiments(component: string): ExperimentView[] {
  const api = useApi();
  const started = (useExperiments().data ?? []).filter(
    experiment => experiment.component?.id === component && STARTED.includes(experiment.state),
  );
  return useQueries({
    queries: started.map(({ name }) => experimentQuery(api, name)),
  }).flatMap(({ data }) => (data === undefined ? [] : [data]));
}
