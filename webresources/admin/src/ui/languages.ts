/** What a language is called in another one, such as “German”; its code when nobody knows. */
export function languageName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(code) ?? code;
}
