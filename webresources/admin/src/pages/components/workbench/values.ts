import type { VariantForm } from '../../../api/schema';

/** A value of a variant. */
export interface VariantValue {
  field: string;
  /** Empty for values without language. */
  language: string;
  text: string;
}

/** All values of a variant that are not empty; none of a variant that is not there. */
export function valuesOf(form: VariantForm | null): VariantValue[] {
  if (form === null) {
    return [];
  }
  const { audience, from, until } = form.targeting;
  const plain = { name: form.name, audience, origin: form.origin, from: from ?? '', until: until ?? '' };
  return [
    ...Object.entries(plain).map(([field, text]) => ({ field, language: '', text })),
    ...Object.entries(form.fields).flatMap(([field, texts]) =>
      Object.entries(texts).map(([language, text]) => ({ field, language, text })),
    ),
  ].filter(({ text }) => text.trim() !== '');
}

/** A value that two forms of a variant do not share. */
export interface Difference {
  field: string;
  language: string;
  mine: string;
  theirs: string;
}

/** The values in which two forms differ. */
export function differencesOf(mine: VariantForm | null, theirs: VariantForm | null): Difference[] {
  const found = new Map<string, Difference>();
  const at = ({ field, language }: VariantValue) => {
    const key = `${language} ${field}`;
    const difference = found.get(key) ?? { field, language, mine: '', theirs: '' };
    found.set(key, difference);
    return difference;
  };
  valuesOf(mine).forEach(value => (at(value).mine = value.text));
  valuesOf(theirs).forEach(value => (at(value).theirs = value.text));
  return [...found.values()].filter(difference => difference.mine !== difference.theirs);
}
