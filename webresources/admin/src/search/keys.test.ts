import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getHotkeyHandler } from '@mantine/hooks';
import { SEARCH_KEYS } from './keys';

/** How often the search opens for a key with these modifiers. */
function opened(key: string, modifiers: Partial<KeyboardEvent> = {}): number {
  let times = 0;
  const event = { key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, preventDefault: () => {}, ...modifiers };
  getHotkeyHandler(SEARCH_KEYS.map(each => [each, () => times++]))(event as KeyboardEvent);
  return times;
}

test('the slash opens the search on keyboards with a key for it', () => {
  assert.equal(opened('/'), 1);
});

test('the slash opens the search on keyboards that need Shift for it, such as German ones', () => {
  assert.equal(opened('/', { code: 'Digit7', shiftKey: true }), 1);
});

test('other keys do not open it', () => {
  assert.equal(opened('?', { code: 'Slash', shiftKey: true }), 0);
  assert.equal(opened('7'), 0);
  assert.equal(opened('/', { ctrlKey: true }), 0);
});
