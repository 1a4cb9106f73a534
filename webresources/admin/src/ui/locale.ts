/** The browser's own form of a language, such as `en-GB`; the language itself when the browser names none. */
export function localeOf(language: string, preferred: readonly string[]): string {
  return preferred.find(locale => locale.split('-')[0] === language) ?? language;
}
