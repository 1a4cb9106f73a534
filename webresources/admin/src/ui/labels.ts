import type { Purpose, Wording } from '../api/answers';

/** A purpose's label in a language, else in English, else in any. */
export function labelOf(purpose: Purpose, language: string): string {
  return wordingIn(purpose.wordings, language)?.label ?? purpose.id;
}

export function wordingIn(wordings: Record<string, Wording>, language: string): Wording | undefined {
  return wordings[language] ?? wordings['en'] ?? Object.values(wordings)[0];
}
