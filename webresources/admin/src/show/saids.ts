import type { Said } from '../api/experiments';
import german from '../said.de.json';
import { countText, differenceText, liftText, shareText } from './numbers';

/** The server's sentences by language and code. In English the server's own are as good as any. */
const SENTENCES: Record<string, Record<string, string>> = { de: german };
const PLACE = /{{(\w+)(?:, (\w+))?}}/g;

/** A sentence of the server's in the reader's language, or in the server's English. */
export interface Spoken {
  text: string;
  isEnglish: boolean;
}

/**
 * What the server says, in another language when the app has a sentence for its code and all values for it. The server's
 * own stands in where a code came later than the app.
 *
 * @param locale how numbers are written
 */
export function spokenOf(said: Said, language: string, locale: string): Spoken {
  const sentence = SENTENCES[language]?.[said.code];
  const values = said.parameters ?? {};
  const isWhole = sentence !== undefined && [...sentence.matchAll(PLACE)].every(([, name]) => name! in values);
  if (!isWhole) {
    return { text: said.text, isEnglish: true };
  }
  const text = sentence.replace(PLACE, (_, name: string, kind?: string) => written(values[name]!, kind, locale));
  return { text, isEnglish: false };
}

/** A value as its kind is written: numbers come bare, and lists with a line for each entry. */
function written(value: string, kind: string | undefined, locale: string): string {
  switch (kind) {
    case 'count':
      return countText(Number(value), locale);
    case 'change':
      return liftText(Number(value), locale);
    case 'share':
      return shareText(Number(value), locale);
    case 'money':
      return differenceText(Number(value), 'money', locale, '');
    case 'number':
      return differenceText(Number(value), 'count', locale, '');
    case 'list':
      return new Intl.ListFormat(locale, { type: 'conjunction' }).format(value.split('\n'));
    default:
      return value;
  }
}
