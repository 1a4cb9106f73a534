import assert from 'node:assert/strict';
import { test } from 'node:test';
import { respond } from './api.mjs';
import { RESPONSES } from './examples.mjs';

/** An address for each one to read, with the name of the first example in place of a placeholder. */
const READ = RESPONSES.filter(({ method, examples }) => method === 'GET' && examples !== undefined).map(
  ({ path, examples }) => path.slice(1).replace(/{\w+}/, encodeURIComponent(Object.keys(examples)[0])),
);

test('every address to read has a response, also where there is nothing yet', () => {
  for (const path of READ) {
    for (const stage of ['', 'viewer', 'empty']) {
      assert.equal(respond({ stage, method: 'GET', path, query: {} }).status, 200, `${stage} ${path}`);
    }
  }
});

test('the list of experiments is empty on an empty site and has what was saved on another', () => {
  const list = stage => respond({ stage, method: 'GET', path: 'experiments', query: {} }).body.items;
  respond({ stage: '', method: 'POST', path: 'experiments', query: {}, sent: { name: 'new', title: 'New' } });

  assert.equal(list('empty').length, 0);
  assert.equal(list('').at(-1).title, 'New');
});

test('unknown experiments are not found', () => {
  assert.equal(respond({ stage: '', method: 'GET', path: 'experiments/unknown', query: {} }).status, 404);
});

test('all times of the examples are moved by the same span', () => {
  const read = path => respond({ stage: '', method: 'GET', path, query: { language: 'en' } }).body;
  const [newest] = read('audit').events;

  assert.equal(Date.parse(read('health').time) - Date.parse(newest.time), 30 * 60_000);
});
