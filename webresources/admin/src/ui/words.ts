import type { TFunction } from 'i18next';
import { catalogueText } from './messages';

/** The word for a name that the server uses; the name itself when there is none, such as for one that came later. */
export type Word = (group: string, name: string) => string;

/** The words of the server's message catalogue, such as those of rungs, and of the app. */
export function wordsOf(t: TFunction, language: string): Word {
  return (group, name) =>
    catalogueText(`${group}.${name}`, language, {}) ??
    t(`${group}.${name.replaceAll('.', '-')}`, { ns: 'app', defaultValue: name });
}
