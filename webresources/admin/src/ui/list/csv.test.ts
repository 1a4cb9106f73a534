import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf } from './csv';

test('a comma, a quotation mark and a line break are quoted', () => {
  assert.equal(
    csvOf(['Title', 'Visitors'], [['A, "B"', 12], ['two\nlines', null]]),
    '\ufeffTitle,Visitors\r\n"A, ""B""",12\r\n"two\nlines",\r\n',
  );
});

test('a text never becomes a formula, and a negative number stays one', () => {
  assert.equal(csvOf(['x'], [['=1+1'], ['@a'], [-3]]), "\ufeffx\r\n'=1+1\r\n'@a\r\n-3\r\n");
});
