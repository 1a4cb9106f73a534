import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VersionView, WordingView } from '../../../api/schema';
import { firstPair, languagesOf } from './pairs';
import { isChanged, wordDiff } from './pieces';

const OLDER = 'We remember which pages you look at for 90 days.';
const NEWER = 'We remember which pages and products you look at for 395 days.';

test('words that came and went are told apart', () => {
  const pieces = wordDiff(OLDER, NEWER);

  assert.deepEqual(
    pieces.filter(piece => piece.kind === 'removed').map(piece => piece.text.trim()),
    ['90'],
  );
  assert.deepEqual(
    pieces.filter(piece => piece.kind === 'added').map(piece => piece.text.trim()),
    ['and products', '395'],
  );
});

test('what is not removed is the newer text, what is not added the older one', () => {
  const pieces = wordDiff(OLDER, NEWER);

  assert.equal(
    pieces
      .filter(piece => piece.kind !== 'removed')
      .map(piece => piece.text)
      .join(''),
    NEWER,
  );
  assert.equal(
    pieces
      .filter(piece => piece.kind !== 'added')
      .map(piece => piece.text)
      .join(''),
    OLDER,
  );
});

test('equal texts show no change', () => {
  assert.equal(isChanged(wordDiff(OLDER, OLDER)), false);
});

test('words with letters beyond ASCII stay whole', () => {
  const removed = wordDiff('Wir prüfen Größen.', 'Wir prüfen Längen.').filter(piece => piece.kind === 'removed');

  assert.deepEqual(
    removed.map(piece => piece.text),
    ['Größen'],
  );
});

test('the newest two versions are compared at first', () => {
  const version = (number: number) => ({ version: number, since: '2026-01-01T00:00:00Z', wordings: {} });

  assert.deepEqual(firstPair([version(2), version(3), version(1)]), { older: 2, newer: 3 });
  assert.deepEqual(firstPair([version(1)]), { older: 1, newer: 1 });
});

test('a language that was dropped can still be compared', () => {
  const wording: WordingView = { label: 'a', description: '', text: 'b', sha256: '' };
  const versions: VersionView[] = [
    { version: 2, since: '', wordings: { en: wording } },
    { version: 1, since: '', wordings: { en: wording, de: wording } },
  ];

  assert.deepEqual(languagesOf(versions), ['de', 'en']);
});
