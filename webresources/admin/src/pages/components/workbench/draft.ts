import type { VariantForm, VariantsDraft, WorkbenchVariant, WorkbenchView } from '../../../api/schema';

/** A variant in the form. */
export interface EditedVariant {
  /** Unique in the form; stays while the variant is edited. */
  key: string;
  /** The server's id; null for a new variant. */
  id: string | null;
  /** The id of the variant that this one is a copy of; null for none. */
  copyOf: string | null;
  form: VariantForm;
}

/** The variants of a component as the form begins with them. */
export function editedOf(view: WorkbenchView): EditedVariant[] {
  return view.variants.map(({ id, form }) => ({ key: id, id, copyOf: null, form }));
}

/** A new variant without texts. */
export function blankVariant(existing: EditedVariant[], base: string): EditedVariant {
  return added(existing, base, { name: '', origin: 'human', targeting: { audience: '', from: null, until: null }, fields: {} });
}

/** A new variant with the texts of the original. */
export function originalVariant(existing: EditedVariant[], base: string, view: WorkbenchView): EditedVariant {
  const fields = Object.fromEntries(view.fields.map(({ name, original }) => [name, original]));
  return { ...blankVariant(existing, base), form: { ...blankVariant(existing, base).form, fields } };
}

/** A new variant with the content of another one. */
export function copiedVariant(existing: EditedVariant[], of: EditedVariant): EditedVariant {
  return { ...added(existing, of.form.name, of.form), copyOf: of.id ?? of.copyOf };
}

function added(existing: EditedVariant[], base: string, form: VariantForm): EditedVariant {
  const name = freeName(existing, base);
  const key = freeKey(existing);
  return { key, id: null, copyOf: null, form: { ...form, name } };
}

function freeName(existing: EditedVariant[], base: string): string {
  const taken = new Set(existing.map(({ form }) => form.name));
  let name = base;
  for (let number = 2; taken.has(name); number++) {
    name = `${base} ${number}`;
  }
  return name;
}

function freeKey(existing: EditedVariant[]): string {
  const taken = new Set(existing.map(({ key }) => key));
  let number = 1;
  while (taken.has(`new-${number}`)) {
    number++;
  }
  return `new-${number}`;
}

/** The same variants with one of them moved by so many places. */
export function moved(variants: EditedVariant[], from: number, by: number): EditedVariant[] {
  const others = variants.filter((_, at) => at !== from);
  return [...others.slice(0, from + by), variants[from]!, ...others.slice(from + by)];
}

/** The content of a form without empty texts, so that equal contents are equal. */
function filled(form: VariantForm): VariantForm {
  const fields = Object.entries(form.fields)
    .map(([field, texts]) => [field, sorted(Object.entries(texts).filter(([, text]) => text.trim() !== ''))] as const)
    .filter(([, texts]) => Object.keys(texts).length > 0);
  const { audience, from, until } = form.targeting;
  return {
    name: form.name.trim(),
    origin: form.origin,
    targeting: { audience, from: from ?? null, until: until ?? null },
    fields: sorted(fields),
  };
}

function sorted<T>(entries: (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whether two forms say the same. */
export function isSame(one: VariantForm, other: VariantForm): boolean {
  return JSON.stringify(filled(one)) === JSON.stringify(filled(other));
}

/** Whether the form says anything else than the saved variants. */
export function isChanged(view: WorkbenchView, variants: EditedVariant[]): boolean {
  return (
    view.variants.length !== variants.length ||
    view.variants.some(({ id, form }, at) => variants[at]!.id !== id || !isSame(form, variants[at]!.form))
  );
}

/** The changes that a save would make, by the names of the variants. */
export interface Unsaved {
  added: string[];
  changed: string[];
  removed: string[];
  isReordered: boolean;
}

/** The differences between the form and the saved variants. */
export function unsavedOf(view: WorkbenchView, variants: EditedVariant[]): Unsaved {
  const kept = variants.filter(({ id }) => savedIn(view, id) !== undefined);
  const left = view.variants.filter(({ id }) => variants.some(each => each.id === id));
  return {
    added: variants.filter(({ id }) => savedIn(view, id) === undefined).map(({ form }) => form.name),
    changed: kept.filter(({ id, form }) => !isSame(savedIn(view, id)!.form, form)).map(({ form }) => form.name),
    removed: view.variants.filter(each => !left.includes(each)).map(({ form }) => form.name),
    isReordered: left.some(({ id }, at) => kept[at]!.id !== id),
  };
}

/** The body of a save: variants that are unchanged keep the server's content. */
export function draftOf(view: WorkbenchView, variants: EditedVariant[]): VariantsDraft {
  return { version: view.version, variants: variants.map(each => itemOf(each, savedIn(view, each.id))) };
}

function itemOf({ id, copyOf, form }: EditedVariant, saved: WorkbenchVariant | undefined) {
  const isKept = saved !== undefined && isSame(saved.form, form);
  return { id: saved === undefined ? null : id, copyOf: saved === undefined ? copyOf : null, form: isKept ? null : filled(form) };
}

function savedIn(view: WorkbenchView, id: string | null): WorkbenchVariant | undefined {
  return view.variants.find(each => each.id === id);
}

/**
 * The editor's changes upon a newer version. A variant that only one side changed has that side's content; one that both changed
 * has the editor's. Variants that were added meanwhile come last.
 *
 * @param base the version that the editor began with
 * @param mine what the editor's form says
 * @param latest the newer version
 */
export function merged(base: WorkbenchView, mine: EditedVariant[], latest: WorkbenchView): EditedVariant[] {
  const kept = mine.flatMap(each => {
    const before = savedIn(base, each.id);
    const now = savedIn(latest, each.id);
    const isMine = before === undefined || !isSame(before.form, each.form);
    if (isMine) {
      return [each];
    }
    return now === undefined ? [] : [{ ...each, form: now.form }];
  });
  const added = editedOf(latest).filter(({ id }) => savedIn(base, id) === undefined);
  return [...kept, ...added];
}

/** The variants that both sides changed, with both forms; null for a variant that a side removed. */
export interface Clash {
  key: string;
  mine: VariantForm | null;
  theirs: VariantForm | null;
}

/** The variants that the editor and a newer version have changed differently. */
export function clashesOf(base: WorkbenchView, mine: EditedVariant[], latest: WorkbenchView): Clash[] {
  return base.variants.flatMap(({ id, form }) => {
    const own = mine.find(each => each.id === id)?.form ?? null;
    const other = savedIn(latest, id)?.form ?? null;
    const areBothChanged = !isKept(form, own) && !isKept(form, other);
    const areEqual = own === other || (own !== null && other !== null && isSame(own, other));
    return areBothChanged && !areEqual ? [{ key: id, mine: own, theirs: other }] : [];
  });
}

function isKept(before: VariantForm, now: VariantForm | null): boolean {
  return now !== null && isSame(before, now);
}

/** Fields that are the same in each language, unless the original has a value of its own in one. */
const SHARED = ['ctaPage', 'ctaLink', 'imageAsset', 'image'];

/** The fields that are filled in the site's default language and lack their translation. */
export function untranslated(form: VariantForm, view: WorkbenchView, language: string): string[] {
  const first = view.languages[0]!;
  return view.fields
    .filter(({ name, original }) => !SHARED.includes(name) || (original[language] ?? '') !== '')
    .map(({ name }) => name)
    .filter(field => language !== first && textOf(form, field, first) !== '' && textOf(form, field, language) === '');
}

/** A text of the form; empty when there is none. */
export function textOf(form: VariantForm, field: string, language: string): string {
  return form.fields[field]?.[language] ?? '';
}
