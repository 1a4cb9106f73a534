/** The name of a language in another one, such as “German”; its code when unknown. */
export function languageName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(code) ?? code;
}
