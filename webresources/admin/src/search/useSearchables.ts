import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayReadVisitors } from '../api/SessionProvider';
import { useAudiences, useGoals } from '../api/useContent';
import { displayNameOf } from '../component-preview/search';
import { useComponents } from '../component-preview/useComponents';
import { experimentAddress, useExperiments } from '../pages/experiments/useExperiments';
import { usePersonas } from '../pages/preview/usePersonas';
import { useRequests } from '../pages/requests/useRequests';
import { useSections } from '../pages/useSections';
import { wordsOf } from '../ui/words';
import type { Searchable } from './search';

/**
 * All that the user may find, and whether lists are still on their way. Lists that cannot be read are left out. The entries stay the
 * same between answers, so that a text is searched once.
 */
export function useSearchables(): { entries: Searchable[]; isLoading: boolean } {
  const { t, i18n } = useTranslation();
  const sections = useSections();
  const mayReadVisitors = useMayReadVisitors();
  const experiments = useExperiments();
  const goals = useGoals();
  const audiences = useAudiences();
  const components = useComponents();
  const personas = usePersonas();
  const requests = useRequests(mayReadVisitors);
  const entries = useMemo(() => {
    const word = wordsOf(t, i18n.language);
    return [
      ...sections.map(({ name }) => page(t('title', { ns: name }), `/${name}`)),
      ...(experiments.data ?? []).map(({ name, title, component }) => ({
        kind: 'experiment' as const,
        title,
        detail: [name, component?.pageTitle].filter(Boolean).join(' · '),
        to: experimentAddress(name, 'results'),
      })),
      ...(goals.data ?? []).map(({ name, title }) => ({
        kind: 'goal' as const,
        title,
        detail: name,
        to: `/goals/${encodeURIComponent(name)}`,
      })),
      ...(audiences.data?.audiences ?? []).map(({ name, title }) => ({
        kind: 'audience' as const,
        title,
        detail: name,
        to: `/audiences/of/${encodeURIComponent(name)}`,
      })),
      ...(components.data?.components ?? []).map(component => ({
        kind: 'component' as const,
        title: displayNameOf(component),
        detail: component.page.title || component.page.path,
        to: `/components/of/${encodeURIComponent(component.id)}`,
      })),
      ...(personas.data ?? []).map(({ name, title, description }) => ({
        kind: 'persona' as const,
        title,
        detail: description,
        to: `/preview/page?persona=${encodeURIComponent(name)}`,
      })),
      ...(requests.data ?? []).map(({ id, kind, reference }) => ({
        kind: 'request' as const,
        title: reference || word('requestKind', kind),
        detail: word('requestKind', kind),
        to: `/requests/${id}`,
      })),
    ] satisfies Searchable[];
  }, [t, i18n.language, sections, experiments.data, goals.data, audiences.data, components.data, personas.data, requests.data]);
  return {
    entries,
    isLoading: [experiments, goals, audiences, components, personas, requests].some(({ isLoading }) => isLoading),
  };
}

function page(title: string, to: string): Searchable {
  return { kind: 'page', title, detail: '', to };
}
