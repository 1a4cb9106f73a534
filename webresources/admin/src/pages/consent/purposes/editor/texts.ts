import type { GrantTally, PurposeTextsView, WordingForm } from '../../../../api/schema';

export const PARTS = ['label', 'description', 'text'] as const;
export type Part = (typeof PARTS)[number];
export type Wordings = Record<string, WordingForm>;

export const NO_WORDS: WordingForm = { label: '', description: '', text: '' };

/** The texts of a form: those of the content, and empty ones for languages of the site without any. */
export function formOf(view: PurposeTextsView): Wordings {
  const empty = Object.fromEntries(view.languages.map(language => [language, NO_WORDS]));
  return { ...empty, ...view.wordings };
}

export function partOf(wordings: Wordings, language: string, part: Part): string {
  return (wordings[language]?.[part] ?? '').trim();
}

/** Whether two sets of texts are the same for visitors; a language without any text is as good as none. */
export function isSame(one: Wordings, other: Wordings): boolean {
  const languages = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...languages].every(language =>
    PARTS.every(part => partOf(one, language, part) === partOf(other, language, part)),
  );
}

/** The texts to publish: languages that the site does not need and that have no text are left out. */
export function publishable(wordings: Wordings, needed: string[]): Wordings {
  return Object.fromEntries(
    Object.entries(wordings).filter(
      ([language]) => needed.includes(language) || PARTS.some(part => partOf(wordings, language, part) !== ''),
    ),
  );
}

/** The missing texts, with their languages. A description is missing only where another language has one. */
export function gapsOf(wordings: Wordings): { language: string; part: Part }[] {
  const languages = Object.keys(wordings);
  const isDescribed = languages.some(language => partOf(wordings, language, 'description') !== '');
  const needed = PARTS.filter(part => isDescribed || part !== 'description');
  return languages.flatMap(language =>
    needed.filter(part => partOf(wordings, language, part) === '').map(part => ({ language, part })),
  );
}

/** The version that texts have once they are in force. */
export function versionOf(wordings: Wordings, { newest }: Pick<PurposeTextsView, 'newest'>): number {
  const version = newest?.version ?? 0;
  return newest !== null && isSame(wordings, newest.wordings) ? version : version + 1;
}

/** The number of grants that count now and that are of an earlier text than a version. */
export function askedAgain(grants: GrantTally[], askAgainBefore: number, version: number): number {
  return grants
    .filter(({ textVersion }) => textVersion >= askAgainBefore && textVersion < version)
    .reduce((sum, { count }) => sum + count, 0);
}
