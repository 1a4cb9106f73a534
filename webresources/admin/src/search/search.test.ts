import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchEverything, type Searchable } from './search';

function entry(title: string, detail = '', kind: Searchable['kind'] = 'experiment'): Searchable {
  return { kind, title, detail, to: `/${title}` };
}

function found(entries: Searchable[], text: string): string[] {
  return searchEverything(entries, text).map(({ title }) => title);
}

test('without a word nothing is found', () => {
  assert.deepEqual(found([entry('Hero')], '  '), []);
});

test('every word has to be there, in title or detail, in any order', () => {
  const entries = [entry('Bolder hero', 'home'), entry('Shorter text', 'home')];

  assert.deepEqual(found(entries, 'home bold'), ['Bolder hero']);
});

test('a title that begins with the text comes first, then one with a word that does', () => {
  assert.deepEqual(found([entry('The superhero'), entry('Bolder hero'), entry('Hero')], 'hero'), [
    'Hero',
    'Bolder hero',
    'The superhero',
  ]);
});

test('case and accents make no difference', () => {
  assert.deepEqual(found([entry('Übersicht')], 'ubers'), ['Übersicht']);
  assert.deepEqual(found([entry('Ubersicht')], 'ÜBER'), ['Ubersicht']);
});

test('no kind hides the others', () => {
  const many = Array.from({ length: 5_000 }, (_, number) => entry(`Hero ${number}`));

  const all = searchEverything([...many, entry('A hero', '', 'goal')], 'hero');

  assert.equal(all.length, 7);
  assert.equal(all.at(-1)!.kind, 'goal');
});
