import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, GRANTED } from './browser';

function granted(): Browser {
  const browser = new Browser();
  browser.cookie = GRANTED;
  return browser;
}

test('properties become texts, at most 20 of at most 200 characters', async () => {
  const browser = granted();
  const { p13n } = browser.open();
  p13n.track('compare', {
    count: 2,
    yes: true,
    none: null,
    long: 'x'.repeat(300),
    line: 'a\u0000\nb',
    half: 'x'.repeat(199) + '😀',
  });
  p13n.track('many', Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`p${i}`, i])));
  await browser.pass(2100);
  const [first, second] = browser.signals('named-event');
  assert.deepEqual(first.properties, {
    count: '2',
    yes: 'true',
    none: 'null',
    long: 'x'.repeat(200),
    line: 'a b',
    half: 'x'.repeat(199),
  });
  assert.equal(Object.keys(second.properties).length, 20);
});

test('a conversion has a value where there is one', async () => {
  const browser = granted();
  const { p13n } = browser.open();
  p13n.convert('order', 99);
  p13n.convert('contact');
  p13n.convert('odd', 'no number');
  await browser.pass(2100);
  assert.deepEqual(
    browser.signals().map(({ name, value }) => [name, value]),
    [
      ['order', 99],
      ['contact', undefined],
      ['odd', undefined],
    ],
  );
});

test('calls that were made before the script came are carried out, later ones at once', async () => {
  const browser = granted();
  const { p13n } = browser.open([], {
    p13n: [['track', 'early', { a: 1 }], ['nonsense'], null, ['convert', 'order', 5]],
  });
  p13n.push(['track', 'later']);
  await browser.pass(2100);
  assert.deepEqual(
    browser.signals().map(signal => signal.name),
    ['early', 'order', 'later'],
  );
});

test('consent without purposes only asks', async () => {
  const browser = new Browser();
  browser.answer = () => ({ status: 200, body: { purposes: {} } });
  assert.deepEqual(await browser.open().p13n.consent(), { purposes: {} });
  assert.deepEqual(
    browser.requests.map(({ method, url, body }) => [method, url, body]),
    [['GET', 'https://shop.example/shop/.personalization/consent', undefined]],
  );
});

for (const [what, answer] of [
  ['refuses', () => ({ status: 403, body: {} })],
  [
    'cannot be reached',
    () => {
      throw new Error('no network');
    },
  ],
] as const) {
  test(`consent gives null when the server ${what}`, async () => {
    const browser = new Browser();
    browser.answer = answer;
    assert.equal(await browser.open().p13n.consent({ behavioral: true }), null);
  });
}

test('a script that is loaded twice works once', async () => {
  const browser = granted();
  const { p13n } = browser.open();
  const second = browser.open([], { p13n });
  assert.equal(second.p13n, p13n);
  assert.deepEqual(second.listeners, []);
});
