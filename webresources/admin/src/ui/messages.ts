import type { TextView } from '../api/schema';
import german from '../said.de.json';
import english from '../said.en.json';
import { countText, differenceText, liftText, pValueText, shareText } from './numbers';

/**
 * Sentences by language and code. One that can be written with fewer values has several forms, the fullest first. In English
 * the server's own are as good as any, but for those that hold names or numbers, which the app writes as everywhere else.
 */
const SENTENCES: Record<string, Record<string, string | string[]>> = { de: german, en: english };
const PLACE = /{{(\w+)(?:, (\w+))?}}/g;
/** What an editor named stands in brackets, in the server's sentences as in ours. */
const BRACKETS = /\[([^[\]]*)\]/g;
const QUOTED: Record<string, string> = { de: '„$1“', en: '“$1”' };

/** A sentence of the server's in the reader's language, or in the server's English. */
export interface RenderedMessage {
  text: string;
  isEnglish: boolean;
}

/** How things are called and numbers are written. */
export interface Names {
  locale: string;
  variant: (name: string) => string;
  dimension: (name: string) => string;
  value: (dimension: string, value: string) => string;
  /** Visitors of a kind. */
  group: (dimension: string, values: string[]) => string;
  signal: (kind: string) => string;
}

/**
 * What the server says, in the app's words when it has a sentence for the code and all values for it. The server's own
 * stands in where a code came later than the app.
 */
export function messageTextOf(message: TextView, language: string, names: Names): RenderedMessage {
  const values = message.parameters;
  const forms = [SENTENCES[language]?.[message.code] ?? []].flat();
  const form = forms.find(each => [...each.matchAll(PLACE)].every(([, name]) => Boolean(values[name!])));
  if (form === undefined) {
    return { text: message.text.replace(BRACKETS, QUOTED['en']!), isEnglish: true };
  }
  const quoted = form.replace(BRACKETS, QUOTED[language] ?? QUOTED['en']!);
  const text = quoted.replace(PLACE, (_, name: string, kind?: string) => written(name, kind, values, names));
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
    case 'p':
      return pValueText(Number(value), names.locale);
    case 'number':
      return differenceText(Number(value), 'count', names.locale, '');
    case 'variant':
      return names.variant(value);
    case 'list':
      return listed(value.split('\n'), names);
    case 'group':
      return names.group(values['dimension'] ?? '', value.split('\n'));
    case 'signals':
      return listed(value.split('\n').map(names.signal), names);
    default:
      return value;
  }
}

/** A list as a sentence tells it. */
export function listed(entries: string[], { locale }: Pick<Names, 'locale'>): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(entries);
}
