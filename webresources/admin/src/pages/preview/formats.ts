import type { AnswerValue, PersonaValues } from './persona';

const FORMATS = {
  country: /^([a-z]{2})?$/i,
  region: /^([a-z]{2}-[a-z0-9]{1,3})?$/i,
  language: /^([a-z]{2,3})?$/i,
};
const WORD = /^[\p{L}\p{N}_][\p{L}\p{N}._:/-]{0,99}$/u;

export type FormattedField = keyof typeof FORMATS;
export const FORMATTED = Object.keys(FORMATS) as FormattedField[];

/** Whether a request can have the text; empty leaves it out. */
export function isFormatted(field: FormattedField, text: string): boolean {
  return FORMATS[field].test(text.trim());
}

/** Whether an answer or a question can have the text. */
export function isWord(text: string): boolean {
  return WORD.test(text);
}

/** Whether a visitor can give the answers; a row without question or answers is left out. */
export function isAnswer({ question, values }: AnswerValue): boolean {
  return question.trim() === '' || (isWord(question.trim()) && values.every(isWord));
}

/** Whether a visitor can be as described. */
export function isDescribable(values: PersonaValues): boolean {
  return FORMATTED.every(field => isFormatted(field, values[field])) && values.answers.every(isAnswer);
}
