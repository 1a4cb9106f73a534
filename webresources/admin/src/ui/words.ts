import type { TFunction } from 'i18next';

/** The word for a name that the server uses; the name itself when there is none, such as for one that came later. */
export type Word = (group: string, name: string) => string;

export function wordsOf(t: TFunction): Word {
  return (group, name) => t(`${group}.${name.replaceAll('.', '-')}`, { ns: 'app', defaultValue: name });
}
