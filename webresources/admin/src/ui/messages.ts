import IntlMessageFormat from 'intl-messageformat';
import type { FieldView, TextView } from '../api/schema';
import catalogue from './catalogue.json';
import { differenceText, liftText, pValueText, shareText } from './numbers';

/** The texts of the server's message catalogues, by language and key. */
const TEXTS: Record<string, Record<string, string>> = catalogue;
const QUOTED: Record<string, [string, string]> = { de: ['„', '“'], en: ['“', '”'] };

/** A message in the reader's language, or in the server's English. */
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

/** A message in the reader's language; in the server's English where its key came later than the app. */
export function messageTextOf(message: TextView, language: string, names: Names): RenderedMessage {
  const values = Object.entries(message.fields).map(([name, field]) => [name, written(field, language, names)]);
  const text = catalogueText(message.key, language, Object.fromEntries(values));
  return text === undefined
    ? { text: message.text, isEnglish: true }
    : { text, isEnglish: language === 'en' };
}

/** A text of the catalogue; undefined when there is none, or a value of it is missing. */
export function catalogueText(
  key: string,
  language: string,
  values: Record<string, string | number>,
): string | undefined {
  const pattern = TEXTS[language]?.[key];
  if (pattern === undefined) {
    return undefined;
  }
  try {
    return String(new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true }).format(values));
  } catch {
    return undefined;
  }
}

/** A value as its type is written; a count stays a number, by which the text chooses its form. */
function written(field: FieldView, language: string, names: Names): string | number {
  const number = field.number ?? 0;
  switch (field.type) {
    case 'count':
      return number;
    case 'change':
      return liftText(number, names.locale);
    case 'share':
      return shareText(number, names.locale);
    case 'p-value':
      return pValueText(number, names.locale);
    case 'amount':
      return differenceText(number, 'count', names.locale, '');
    case 'money':
      return differenceText(number, 'money', names.locale, '');
    case 'title':
      return field.texts.length === 1 ? quoted(field.texts[0]!, language) : listed(field.texts, names);
    case 'variant':
      return listed(field.texts.map(names.variant), names);
    case 'signal':
      return listed(field.texts.map(names.signal), names);
    case 'group':
      return names.group(field.dimension ?? '', field.texts);
    case 'messages':
      return field.messages.map(each => messageTextOf(each, language, names).text).join(' ');
    case 'text':
    case 'form':
      return field.texts.join(' ');
  }
}

/** A name in the language's quotation marks. */
export function quoted(name: string, language: string): string {
  const [open, close] = QUOTED[language] ?? QUOTED['en']!;
  return `${open}${name}${close}`;
}

/** A list as a sentence tells it. */
export function listed(entries: string[], { locale }: Pick<Names, 'locale'>): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(entries);
}
