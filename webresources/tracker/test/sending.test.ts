import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, GRANTED } from './browser';
import { element } from './dom';

function granted(): Browser {
  const browser = new Browser();
  browser.cookie = GRANTED;
  return browser;
}

const names = (signals: any[]) => signals.map(signal => signal.name);

test('signals are collected for two seconds and posted together', async () => {
  const browser = granted();
  const { p13n } = browser.open();
  p13n.track('one');
  await browser.pass(1500);
  p13n.track('two');
  assert.equal(browser.requests.length, 0);
  await browser.pass(500);
  const [request, ...others] = browser.requests;
  assert.deepEqual(others, []);
  assert.deepEqual(
    { ...request, bytes: 0, body: names(request!.body.signals) },
    {
      how: 'fetch',
      method: 'POST',
      url: 'https://shop.example/shop/.personalization/signals',
      type: 'application/json',
      bytes: 0,
      body: ['one', 'two'],
    },
  );
  assert.equal(request!.body.sent, new Date(browser.now).toISOString());
});

test('twenty signals do not wait', async () => {
  const browser = granted();
  const { p13n } = browser.open();
  for (let i = 0; i < 20; i++) {
    p13n.track('many');
  }
  await browser.pass(1);
  assert.equal(browser.signals().length, 20);
});

test('a batch has at most 50 signals', async () => {
  const browser = granted();
  browser.storage.set('p13n_queue', JSON.stringify(Array.from({ length: 100 }, (_, id) => event(browser, `${id}`))));
  browser.open();
  await browser.pass(100);
  assert.deepEqual(
    browser.requests.map(request => request.body.signals.length),
    [50, 50],
  );
});

test('a batch has at most 60 000 bytes', async () => {
  const browser = granted();
  const { p13n } = browser.open();
  const large = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`p${i}`, '€'.repeat(200)]));
  for (let i = 0; i < 19; i++) {
    p13n.track('large', large);
  }
  await browser.pass(2100);
  assert.ok(browser.requests.length > 2);
  assert.ok(browser.requests.every(request => request.bytes <= 60_000 && request.body.signals.length > 1));
  assert.equal(browser.signals().length, 19);
});

test('batches follow each other, never two under way', async () => {
  const browser = granted();
  browser.storage.set('p13n_queue', JSON.stringify(Array.from({ length: 100 }, (_, id) => event(browser, `${id}`))));
  let arrive = () => {};
  let asked = 0;
  browser.open([], {
    fetch: () => new Promise(resolve => (asked++, (arrive = () => resolve({ status: 202, ok: true })))),
  });
  await browser.pass(5000);
  assert.equal(asked, 1);
  arrive();
  await browser.pass(100);
  assert.equal(asked, 2);
});

for (const [what, answer] of [
  ['is down', () => ({ status: 503 })],
  ['wants less', () => ({ status: 429 })],
  [
    'cannot be reached',
    () => {
      throw new Error('no network');
    },
  ],
] as const) {
  test(`the next page sends again when the server ${what}`, async () => {
    const browser = granted();
    browser.answer = answer;
    const page = browser.open();
    page.p13n.track('kept');
    await browser.pass(2100);
    page.close();
    assert.deepEqual(
      browser.kept().map(signal => signal.kind),
      ['named-event', 'visible-time'],
    );
    const [first] = browser.signals('named-event');
    browser.requests.length = 0;
    browser.answer = () => ({ status: 202 });
    browser.open();
    await browser.pass(100);
    assert.deepEqual(browser.signals('named-event'), [first]);
    assert.equal(browser.storage.size, 0);
  });
}

for (const status of [200, 202, 400, 403, 413]) {
  test(`an answer of ${status} settles a batch`, async () => {
    const browser = granted();
    browser.answer = () => ({ status });
    browser.open().p13n.track('done');
    await browser.pass(2100);
    assert.equal(browser.signals().length, 1);
    assert.equal(browser.storage.size, 0);
  });
}

test('what waits leaves by beacon with the page, and stays kept until the next page knows', async () => {
  const browser = granted();
  const page = browser.open();
  page.p13n.track('late');
  page.close();
  assert.deepEqual(
    browser.requests.map(({ how, type }) => [how, type]),
    [['beacon', 'application/json']],
  );
  assert.deepEqual(names(browser.kept()), ['late']);
  browser.open();
  await browser.pass(100);
  assert.equal(browser.requests[1]!.how, 'fetch');
  assert.equal(new Set(browser.signals().map(signal => signal.id)).size, 1);
  assert.equal(browser.storage.size, 0);
});

test('a beacon that the browser does not take is fetched', async () => {
  const browser = granted();
  const page = browser.open([], { navigator: { sendBeacon: () => false } });
  page.p13n.track('late');
  page.show('hidden');
  await browser.pass(100);
  assert.deepEqual(
    browser.requests.map(({ how }) => how),
    ['fetch'],
  );
});

test('at most 100 signals are kept, the newest', async () => {
  const browser = granted();
  browser.answer = () => ({ status: 500 });
  const { p13n } = browser.open();
  for (let i = 0; i < 150; i++) {
    p13n.track(`e${i}`);
    await browser.pass(100);
  }
  await browser.pass(2100);
  assert.equal(browser.kept().length, 100);
  assert.equal(browser.kept()[99].name, 'e149');
});

test('signals older than a day are dropped', async () => {
  const browser = granted();
  browser.answer = () => ({ status: 500 });
  const page = browser.open();
  page.p13n.track('old');
  await browser.pass(2100);
  page.close();
  browser.requests.length = 0;
  browser.now += 25 * 60 * 60 * 1000;
  browser.open();
  await browser.pass(100);
  assert.deepEqual(browser.signals('named-event'), []);
});

for (const rubbish of ['{', '{}', '[null]', '"x"']) {
  test(`a kept queue of ${rubbish} is passed over`, async () => {
    const browser = granted();
    browser.storage.set('p13n_queue', rubbish);
    browser.open([element('div', { 'data-p13n-search': 'rope' })]);
    await browser.pass(2100);
    assert.equal(browser.signals('search').length, 1);
  });
}

function event(browser: Browser, id: string) {
  return { kind: 'named-event', id, time: new Date(browser.now).toISOString(), name: id, properties: {} };
}
