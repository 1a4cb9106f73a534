import type { PurposeView, WordingView } from '../api/schema';

/** A purpose's label in a language, else in English, else in any. */
export function labelOf(purpose: PurposeView, language: string): string {
  return wordingIn(purpose.wordings, language)?.label ?? purpose.id;
}

function wordingIn(wordings: Record<string, WordingView>, language: string): WordingView | undefined {
  return wordings[language] ?? wordings['en'] ?? Object.values(wordings)[0];
}
