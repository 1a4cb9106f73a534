/** Without case and accents: “Über” is found by “uber”. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a search, folded. */
export function foldedWords(text: string): string[] {
  return folded(text).split(/\s+/).filter(Boolean);
}
