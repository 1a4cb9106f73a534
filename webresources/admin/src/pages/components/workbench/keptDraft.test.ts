import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { WorkbenchView } from '../../../api/schema';
import { blankVariant } from './draft';
import { dropDraft, keepDraft, keptDraft, type KeptDraft } from './keptDraft';

const BASE: WorkbenchView = {
  place: { id: 'hero', page: '/home', title: 'Welcome', state: null },
  version: 'one',
  isWritable: true,
  languages: ['en'],
  fields: [],
  variants: [],
};
const DRAFT: KeptDraft = { since: '2026-12-01T08:00:00Z', base: BASE, variants: [blankVariant([], 'alps')] };

let stored: Map<string, string>;

/** As the browser's: texts by key, and an error when it is full. */
function browser(isFull: boolean) {
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (isFull) {
        throw new Error('full');
      }
      stored.set(key, text);
    },
    removeItem: (key: string) => stored.delete(key),
  };
}

beforeEach(() => {
  stored = new Map();
  Object.assign(globalThis, { localStorage: browser(false) });
});

test('a draft is kept by user and component until it is dropped', () => {
  assert.equal(keepDraft('editor', DRAFT), true);

  assert.deepEqual(keptDraft('editor', 'hero'), DRAFT);
  assert.equal(keptDraft('guides', 'hero'), undefined);
  assert.equal(keptDraft('editor', 'teaser'), undefined);

  dropDraft('editor', 'hero');
  assert.equal(keptDraft('editor', 'hero'), undefined);
});

test('a draft of another shape or without sense is none', () => {
  keepDraft('editor', DRAFT);
  const [[key, text]] = [...stored] as [[string, string]];

  for (const other of ['nonsense', 'null', '[]', '{"shape":1}', text.replace('"shape":1', '"shape":0')]) {
    stored.set(key, other);
    assert.equal(keptDraft('editor', 'hero'), undefined, other);
  }
});

test('a browser that keeps nothing says so', () => {
  Object.assign(globalThis, { localStorage: browser(true) });
  assert.equal(keepDraft('editor', DRAFT), false);

  Object.assign(globalThis, { localStorage: undefined });
  assert.equal(keepDraft('editor', DRAFT), false);
  assert.equal(keptDraft('editor', 'hero'), undefined);
  assert.doesNotThrow(() => dropDraft('editor', 'hero'));
});
