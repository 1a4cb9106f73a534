import type { FindingView } from '../api/schema';

/** A name that content uses, with its title for people. */
interface Named {
  name: string;
  title: string;
}

/** The definitions that findings name by title. */
export interface FindingSubjects {
  audiences: Named[];
  experiments: Named[];
}

/** The value of a variant that the finding is about. */
const VALUES: Partial<Record<FindingView['code'], string>> = {
  'no-audience': 'audience',
  'rarely-granted': 'audience',
  ended: 'until',
};

/** The address of the page that mends a finding about a component: its audience, its experiment, or the field of a variant. */
export function fixOf(finding: FindingView, component: string, subjects: FindingSubjects): string {
  const { code, values } = finding;
  const audience = code === 'unreachable' ? named(values['audience'], subjects.audiences) : undefined;
  const experiment = code === 'experiment-running' ? named(values['experiment'], subjects.experiments) : undefined;
  if (audience !== undefined) {
    return `/audiences/of/${encodeURIComponent(audience)}`;
  }
  return experiment === undefined ? workbenchAt(finding, component) : `/experiments/${encodeURIComponent(experiment)}`;
}

/** Only a title that one definition has leads there. */
function named(title: string | undefined, all: Named[]): string | undefined {
  const found = all.filter(each => each.title === title);
  return found.length === 1 ? found[0]!.name : undefined;
}

function workbenchAt({ code, place, values }: FindingView, component: string): string {
  const field = values['field'] ?? values['fields']?.split(', ')[0] ?? VALUES[code];
  const wanted = { variant: place, field, language: values['language'] };
  const search = Object.entries(wanted)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value!)}`);
  return `/components/of/${encodeURIComponent(component)}${search.length === 0 ? '' : `?${search.join('&')}`}`;
}
