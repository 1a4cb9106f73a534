import { folded, foldedWords } from '../ui/folded';

/** Something that the search finds. */
export interface Searchable {
  /** The kind, whose texts are below `search.kind`. */
  kind: 'page' | 'experiment' | 'goal' | 'audience' | 'component' | 'persona' | 'request';
  title: string;
  /** Tells entries with the same title apart; searched as well. */
  detail: string;
  /** The address in the app. */
  to: string;
}

const MOST_OF_A_KIND = 6;

/** Entries with every word of a text, the best of each kind: those that begin with it, then those with a word that does. */
export function searchEverything(entries: Searchable[], text: string): Searchable[] {
  const words = foldedWords(text);
  if (words.length === 0) {
    return [];
  }
  const found = entries
    .map(entry => ({ entry, rank: rankOf(entry, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank || one.entry.title.localeCompare(other.entry.title));
  const counts = new Map<string, number>();
  return found
    .map(({ entry }) => entry)
    .filter(({ kind }) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= MOST_OF_A_KIND;
    });
}

function rankOf({ title, detail }: Searchable, words: string[]): number {
  const heading = folded(title);
  const all = `${heading} ${folded(detail)}`;
  if (!words.every(word => all.includes(word))) {
    return 0;
  }
  const [first] = words;
  if (heading.startsWith(first!)) {
    return 3;
  }
  return heading.includes(` ${first}`) ? 2 : 1;
}
