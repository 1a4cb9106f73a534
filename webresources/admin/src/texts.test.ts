import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { TEXTS } from './texts';

type Texts = { [key: string]: string | Texts };

function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

function valuesOf(texts: Texts): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[key, value]] : valuesOf(value),
  );
}

function placeholdersOf(texts: Texts): string[] {
  return Object.entries(texts)
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([key, value]) =>
      typeof value === 'string'
        ? [`${key}: ${(value.match(/{{\w+}}/g) ?? []).sort().join(' ')}`]
        : placeholdersOf(value),
    );
}

/** The keys that a source file asks for by name, each with the section whose texts it means. */
function askedFor(source: string): string[] {
  const section = /useTranslation\('(\w+)'\)/.exec(source)?.[1] ?? 'app';
  return [...source.matchAll(/\bt\(([^,)]*)([^)]*)/g)].flatMap(([, first = '', further = '']) => {
    const named = /ns: '(\w+)'/.exec(further)?.[1] ?? section;
    return [...first.matchAll(/'([a-z][\w.-]*)'/g)].map(([, key]) => `${named}:${key}`);
  });
}

test('every text exists in English and in German', () => {
  assert.deepEqual(keysOf(TEXTS.de).sort(), keysOf(TEXTS.en).sort());
});

test('a translation leaves no value out', () => {
  assert.deepEqual(placeholdersOf(TEXTS.de), placeholdersOf(TEXTS.en));
});

test('a number before a noun has a plural', () => {
  const numbers = 'count|visitors|total|looked|days|records|erasures|checkpoints|seconds|minutes|hours|weeks';
  const unnumbered = new RegExp(`{{(${numbers})}} (?:[a-z]+ )?[a-z]+s\\b`);
  const texts = Object.values(TEXTS.en).flatMap(section => valuesOf(section));

  assert.deepEqual(
    texts.filter(([key, value]) => !/_(one|other)$/.test(key) && unnumbered.test(value)),
    [],
  );
});

test('every text that is asked for exists', async () => {
  const files = (await readdir('src', { recursive: true })).filter(
    name => /\.tsx?$/.test(name) && !name.includes('.test.'),
  );
  const known = new Set(
    Object.entries(TEXTS.en).flatMap(([section, texts]) => keysOf(texts).map(key => `${section}:${key}`)),
  );
  const exists = (key: string) => known.has(key) || known.has(`${key}_other`);

  for (const file of files) {
    assert.deepEqual(
      askedFor(await readFile(join('src', file), 'utf8')).filter(key => !exists(key)),
      [],
      file,
    );
  }
});

test('every section has a chapter of the help', async () => {
  const sections = [...(await readFile('src/pages/sections.ts', 'utf8')).matchAll(/\{ name: '(\w+)'/g)].map(([, name]) => name);

  assert.deepEqual(Object.keys(TEXTS.en.help).sort(), sections.sort());
});

/** Words that people who do this job would not use, each with a better one in the catalogues. */
const UNUSED_WORDS = {
  en: /\bprogramme\b|\bborne\b|\bnought\b|own content|kinds of visitors|share who|split of visitors|interplay|\bhard end\b|\bto mend\b|write down a request|rule on the request|being looked at|\bcommitment\b|\brungs?\b/i,
  de: /\bprogramms?\b|eigener inhalt|eigenen inhalt|anteil der ja|\bertragen\b|arten von besuchern|steigerung|\bandrang\b|regel über die anfrage|\bbefinden\b|95-%-bereich|\bdie zurückgehaltenen\b|\bkaputt\b|\bmachen sie eine regel\b/i,
};

test('texts use the words of the field', () => {
  for (const language of ['en', 'de'] as const) {
    for (const [key, value] of valuesOf(TEXTS[language] as unknown as Texts)) {
      assert.doesNotMatch(value, UNUSED_WORDS[language], `${language}: ${key}`);
    }
  }
});
