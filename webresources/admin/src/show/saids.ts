import type { Said } from '../api/experiments';
import german from '../said.de.json';
import english from '../said.en.json';
import { countText, differenceText, liftText, shareText } from './numbers';

/**
 * Sentences by language and code. One that can be said with fewer values has several forms, the fullest first. In English
 * the server's own are as good as any, but for those that hold names of the server's for which the app has words.
 */
const SENTENCES: Record<string, Record<string, string | string[]>> = { de: german, en: english };
const PLACE = /{{(\w+)(?:, (\w+))?}}/g;

/** A sentence of the server's in the reader's language, or in the server's English. */
export interface Spoken {
  text: string;
  isEnglish: boolean;
}

/** How things are called and numbers are written. */
export interface Names {
  locale: string;
  variant: (name: string) => string;
  dimension: (name: string) => string;
  value: (dimension: string, value: string) => string;
}

/**
 * What the server says, in the app's words when it has a sentence for the code and all values for it. The server's own
 * stands in where a code came later than the app.
 */
export function spokenOf(said: Said, language: string, names: Names): Spoken {
  const values = said.parameters ?? {};
  const forms = [SENTENCES[language]?.[said.code] ?? []].flat();
  const form = forms.find(each => [...each.matchAll(PLACE)].every(([, name]) => name! in values));
  if (form === undefined) {
    return { text: said.text, isEnglish: true };
  }
  const text = form.replace(PLACE, (_, name: string, kind?: string) => written(name, kind, values, names));
  return { text, isEnglish: language === 'en' };
}

/** A value as its kind is written: numbers come bare, and lists with a line for each entry. */
function written(name: string, kind: string | undefined, values: Record<string, string>, names: Names): string {
  const value = values[name]!;
  switch (kind) {
    case 'count':
      return countText(Number(value), names.locale);
    case 'change':
      return liftText(Number(value), names.locale);
    case 'share':
      return shareText(Number(value), names.locale);
    case 'number':
      return differenceText(Number(value), 'count', names.locale, '');
    case 'variant':
      return names.variant(value);
    case 'dimension':
      return names.dimension(value);
    case 'list':
      return listed(value.split('\n'), names);
    case 'value':
      return listed(
        value.split('\n').map(each => names.value(values['dimension'] ?? '', each)),
        names,
      );
    default:
      return value;
  }
}

function listed(entries: string[], { locale }: Names): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(entries);
}
