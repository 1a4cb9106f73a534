import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VariantForm, WorkbenchView } from '../../../api/schema';
import {
  blankVariant,
  clashesOf,
  copiedVariant,
  draftOf,
  editedOf,
  isChanged,
  merged,
  moved,
  originalVariant,
  unsavedOf,
  untranslated,
  type EditedVariant,
} from './draft';

function form(name: string, fields: VariantForm['fields'] = {}): VariantForm {
  return { name, origin: 'human', targeting: { audience: '', from: null, until: null }, fields };
}

function view(version: string, ...variants: [string, VariantForm][]): WorkbenchView {
  return {
    place: { id: 'hero', page: '/home', title: 'Welcome', state: null },
    version,
    isWritable: true,
    languages: ['en', 'de'],
    fields: [{ name: 'headline', original: { en: 'Welcome', de: 'Willkommen' } }],
    variants: variants.map(([id, each]) => ({ id, form: each })),
  };
}

const BASE = view('1', ['a', form('one', { headline: { en: 'One' } })], ['b', form('two')]);

function editing(change: (variants: EditedVariant[]) => EditedVariant[]): EditedVariant[] {
  return change(editedOf(BASE));
}

function renamed(variants: EditedVariant[], id: string, name: string): EditedVariant[] {
  return variants.map(each => (each.id === id ? { ...each, form: { ...each.form, name } } : each));
}

test('a draft sends the forms of changed and new variants alone', () => {
  const variants = editing(all => [blankVariant(all, 'new'), ...renamed(all, 'b', 'three')]);

  assert.deepEqual(
    draftOf(BASE, variants).variants.map(({ id, form: sent }) => [id, sent?.name]),
    [
      [null, 'new'],
      ['a', undefined],
      ['b', 'three'],
    ],
  );
});

test('an emptied text is no change where there was none', () => {
  const variants = editing(all => all.map(each => ({ ...each, form: { ...each.form, fields: { ...each.form.fields, text: { de: ' ' } } } })));

  assert.equal(isChanged(BASE, variants), false);
  assert.equal(isChanged(BASE, moved(variants, 1, -1)), true);
  assert.equal(isChanged(BASE, renamed(variants, 'a', 'other')), true);
});

test('new variants have a name of their own', () => {
  const all = editedOf(BASE);
  const copy = copiedVariant(all, all[0]!);

  assert.equal(copy.form.name, 'one 2');
  assert.equal(copy.copyOf, 'a');
  assert.equal(copiedVariant([...all, copy], all[0]!).form.name, 'one 3');
  assert.deepEqual(originalVariant(all, 'new', BASE).form.fields, { headline: { en: 'Welcome', de: 'Willkommen' } });
});

test('a variant moves by places', () => {
  const keys = (variants: EditedVariant[]) => variants.map(({ key }) => key);

  assert.deepEqual(keys(moved(editedOf(BASE), 0, 1)), ['b', 'a']);
  assert.deepEqual(keys(moved(editedOf(BASE), 1, -1)), ['b', 'a']);
});

test('changes of both sides are kept, and variants of the newer version are not lost', () => {
  const mine = editing(all => renamed(all, 'a', 'mine'));
  const latest = view('2', ['a', form('one', { headline: { en: 'One' } })], ['b', form('theirs')], ['c', form('added')]);

  const result = merged(BASE, mine, latest);

  assert.deepEqual(result.map(each => each.form.name), ['mine', 'theirs', 'added']);
  assert.deepEqual(clashesOf(BASE, mine, latest), []);
  assert.equal(draftOf(latest, result).version, '2');
});

test('a variant that both sides changed has the form of the editor, who sees both', () => {
  const mine = editing(all => renamed(all, 'a', 'mine'));
  const latest = view('2', ['a', form('theirs')], ['b', form('two')]);

  assert.deepEqual(merged(BASE, mine, latest).map(each => each.form.name), ['mine', 'two']);
  assert.deepEqual(clashesOf(BASE, mine, latest).map(({ mine: own, theirs }) => [own?.name, theirs?.name]), [['mine', 'theirs']]);
});

test('a changed variant that the other side removed is created again, and an unchanged one stays removed', () => {
  const mine = editing(all => renamed(all, 'a', 'mine'));
  const latest = view('2');

  const result = merged(BASE, mine, latest);

  assert.deepEqual(draftOf(latest, result).variants.map(({ id, form: sent }) => [id, sent?.name]), [[null, 'mine']]);
  assert.deepEqual(clashesOf(BASE, mine, latest).map(({ key }) => key), ['a']);
});

test('fields that are filled in the default language alone are untranslated', () => {
  const texts = { headline: { en: 'One', de: '' }, text: { en: 'A', de: 'B' }, ctaLabel: { de: 'Los' }, image: { en: '/a' }, ctaLink: { en: '/b' } };
  const fields: WorkbenchView['fields'] = [
    { name: 'headline', original: {} },
    { name: 'text', original: {} },
    { name: 'ctaLabel', original: {} },
    { name: 'image', original: { en: '/original' } },
    { name: 'ctaLink', original: { en: '/page', de: '/de/page' } },
  ];

  assert.deepEqual(untranslated(form('one', texts), { ...BASE, fields }, 'de'), ['headline', 'ctaLink']);
  assert.deepEqual(untranslated(form('one', texts), { ...BASE, fields }, 'en'), []);
});

test('unsaved changes are told by name', () => {
  const base = view('one', ['a', form('alps')], ['b', form('beach')], ['c', form('city')]);
  const [alps, beach] = editedOf(base);

  assert.deepEqual(unsavedOf(base, editedOf(base)), { added: [], changed: [], removed: [], isReordered: false });
  assert.deepEqual(
    unsavedOf(base, [blankVariant(editedOf(base), 'new'), { ...beach!, form: form('bay') }, alps!]),
    { added: ['new'], changed: ['bay'], removed: ['city'], isReordered: true },
  );
});
