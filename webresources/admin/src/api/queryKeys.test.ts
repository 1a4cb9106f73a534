import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { KEYS } from './queryKeys';

/** The query keys of each source file: the texts behind `queryKey:`. */
async function queryKeys(): Promise<string[]> {
  const files = (await readdir('src', { recursive: true })).filter(
    name => /\.tsx?$/.test(name) && !name.includes('.test.'),
  );
  const sources = await Promise.all(files.map(name => readFile(join('src', name), 'utf8')));
  return sources.flatMap(source => [...source.matchAll(/\bqueryKey: ((?!\[first)[^,\n]+)/g)].map(([, key]) => key!.trim()));
}

test('a key is used by a single hook, so that what is kept below it has a single shape', async () => {
  const used = await queryKeys();

  assert.deepEqual([...new Set(used)].sort(), used.sort());
});

test('every key comes from the list of keys', async () => {
  const names = (await queryKeys()).map(key => /^KEYS\.(\w+)\(/.exec(key)?.[1] ?? key);

  assert.deepEqual(names.sort(), Object.keys(KEYS).sort());
});

test('no two keys are the same, whatever they are of', () => {
  const makers = Object.values(KEYS) as unknown as ((...values: unknown[]) => readonly unknown[])[];
  const made = ['list', 'of', 'check', 'report', 'x'].map(value => makers.map(key => JSON.stringify(key(value, value))));

  made.forEach(keys => assert.equal(new Set(keys).size, keys.length));
});
