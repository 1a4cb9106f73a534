import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, GRANTED, REFUSED, type Tab } from './browser';
import { element } from './dom';

const GRANTED_UNDER_GPC = 'p13n_consent=behavioral-1g-mh2k3z~k1~mac';
const gpc = { navigator: { globalPrivacyControl: true, sendBeacon: () => false } };

/** Does all that a page and its visitor can do to be noticed. */
async function use(tab: Tab): Promise<void> {
  tab.p13n.track('compare', { count: 2 });
  tab.p13n.convert('order', 99);
  tab.click(tab.root.childNodes[0]);
  tab.scrollTo(2000);
  await tab.browser.pass(10_000);
  tab.show('hidden');
}

const page = () => [
  element('a', {
    href: '/tents',
    'data-p13n-component': 'teaser',
    'data-p13n-product': 'loft-tent',
    'data-p13n-topics': 'tents',
  }),
];

for (const [what, cookie] of [
  ['no cookie', ''],
  ['a refusal', REFUSED],
  ['another purpose only', 'p13n_consent=preferences-1-mh2k40~k1~mac'],
  ['a purpose that contains the name', 'p13n_consent=non-behavioral-1-mh2k40.behavioral-1-x-0-mh2k40~k1~mac'],
  ['the words in the signature', 'p13n_consent=behavioral-0-mh2k3z~k1~.behavioral-1-mh2k3z'],
  ['another cookie', 'not_p13n_consent=behavioral-1-mh2k3z~k1~mac'],
  ['a refusal with id and version', 'p13n_consent=_behavioral-1-mh2k3z_00aa.behavioral-0-mh2k3z_3~k1~mac'],
  ['another purpose that is granted without a choice', 'p13n_defaults=non-behavioral.analytics2.pricing'],
  ['a refusal of what is granted without a choice', `p13n_consent=analytics-0-mh2k3z.behavioral-0-mh2k3z~k1~mac; p13n_defaults=analytics.behavioral`],
  ['a refusal in the cookie that no other host can set', `${GRANTED}; __Host-${REFUSED}`],
  ['a cookie that makes no sense', 'p13n_consent=%%%'],
] as const) {
  test(`nothing is stored, sent or listened to with ${what}`, async () => {
    const browser = new Browser();
    browser.cookie = cookie;
    const tab = browser.open(page());
    await use(tab);
    assert.deepEqual(browser.requests, []);
    assert.equal(browser.storage.size, 0);
    assert.deepEqual(tab.listeners, []);
  });
}

test('a grant in the cookie that no other host can set counts', async () => {
  const browser = new Browser();
  browser.cookie = `${REFUSED}; __Host-${GRANTED}`;
  await use(browser.open(page()));
  assert.notDeepEqual(browser.requests, []);
});

test('Global Privacy Control outweighs a grant that was given without it', async () => {
  const browser = new Browser();
  browser.cookie = GRANTED;
  await use(browser.open(page(), gpc));
  assert.deepEqual(browser.requests, []);
  assert.equal(browser.storage.size, 0);
});

test('a grant that was given under Global Privacy Control holds', async () => {
  const browser = new Browser();
  browser.cookie = GRANTED_UNDER_GPC;
  await use(browser.open(page(), gpc));
  assert.ok(browser.signals('named-event').length);
});

test('a grant with the mark holds without Global Privacy Control, too', async () => {
  const browser = new Browser();
  browser.cookie = `other=1; ${GRANTED_UNDER_GPC}; more=2`;
  await use(browser.open(page()));
  assert.ok(browser.signals('named-event').length);
});

for (const [what, cookie] of [
  ['id and version', 'p13n_consent=_q1w2e3r4t5y6u7i8o9p0aZ.behavioral-1-mh2k3z_3.preferences-0-mh2k40_1~k1~mac'],
  ['analytics alone', 'p13n_consent=_q1w2e3r4t5y6u7i8o9p0aZ.analytics-1-mh2k3z_3.behavioral-0-mh2k40_1~k1~mac'],
  ['analytics alone without a choice', 'p13n_defaults=analytics.preferences'],
  ['the mark of a grant without a choice', 'p13n_defaults=analytics.behavioral'],
  ['that mark beside choices', 'p13n_consent=_q1w2e3r4t5y6u7i8o9p0aZ.preferences-0-mh2k40_1~k1~mac; p13n_defaults=behavioral'],
] as const) {
  test(`a grant is read with ${what}, and Global Privacy Control outweighs it`, async () => {
    const browser = new Browser();
    browser.cookie = cookie;
    await use(browser.open(page()));
    assert.ok(browser.signals('named-event').length);
    browser.requests.length = 0;
    await use(browser.open(page(), gpc));
    assert.deepEqual(browser.requests, []);
  });
}

test('opting out in one tab stops the other tab, where nothing was chosen before', async () => {
  const browser = new Browser();
  browser.cookie = 'p13n_defaults=behavioral';
  const [here, there] = [browser.open(page()), browser.open(page())];
  await browser.pass(2100);
  browser.answer = () => {
    browser.cookie = REFUSED;
    return { status: 200, body: {} };
  };
  await here.p13n.consent({ behavioral: false });
  browser.requests.length = 0;
  await use(there);
  assert.deepEqual(browser.requests, []);
  assert.deepEqual(there.listeners, []);
});

test('a choice in the page starts the tracker in every open tab', async () => {
  const browser = new Browser();
  const [here, there] = [browser.open(page()), browser.open(page())];
  browser.answer = request => {
    browser.cookie = request.url.endsWith('/consent') ? GRANTED : browser.cookie;
    return { status: 200, body: { behavioral: true } };
  };
  assert.deepEqual(await here.p13n.consent({ behavioral: true }), { behavioral: true });
  await browser.pass(2100);
  assert.deepEqual(browser.requests[0]!.body, { purposes: { behavioral: true } });
  assert.equal(browser.signals('product-view').length, 2);
  assert.ok(here.listeners.length && there.listeners.length);
});

test('withdrawal drops what waits and what is kept, in every open tab', async () => {
  const browser = new Browser();
  browser.cookie = GRANTED;
  browser.answer = () => ({ status: 503 });
  const [here, there] = [browser.open(page()), browser.open(page())];
  await browser.pass(2100);
  assert.equal(browser.kept().length, 2);
  here.p13n.track('waits here');
  there.p13n.track('waits there');
  browser.answer = () => {
    browser.cookie = REFUSED;
    return { status: 200, body: {} };
  };
  await here.p13n.consent({ behavioral: false });
  browser.requests.length = 0;
  await use(here);
  await use(there);
  assert.deepEqual(browser.requests, []);
  assert.equal(browser.storage.size, 0);
  assert.deepEqual([...here.listeners, ...there.listeners], []);
});

const BOTH = 'p13n_consent=analytics-1-mh2k3z.behavioral-1-mh2k3z~k1~mac';

for (const withdrawn of ['analytics', 'behavioral']) {
  test(`withdrawal of ${withdrawn} alone drops what waits and what is kept; the rest goes on`, async () => {
    const browser = new Browser();
    browser.cookie = BOTH;
    browser.answer = () => ({ status: 503 });
    const tab = browser.open(page());
    await browser.pass(2100);
    assert.equal(browser.kept().length, 1);
    tab.p13n.track('waits');
    browser.answer = () => {
      browser.cookie = BOTH.replace(`${withdrawn}-1`, `${withdrawn}-0`);
      return { status: 200, body: {} };
    };
    await tab.p13n.consent({ [withdrawn]: false });
    assert.equal(browser.storage.size, 0);
    browser.requests.length = 0;
    tab.p13n.track('later');
    await browser.pass(3000);
    assert.deepEqual(
      browser.signals().map(signal => signal.name),
      ['later'],
    );
    assert.equal(browser.signals('product-view').length, 0);
  });

  test(`withdrawal of ${withdrawn} alone is noticed without being announced`, async () => {
    const browser = new Browser();
    browser.cookie = BOTH;
    const tab = browser.open();
    tab.p13n.track('waits');
    browser.cookie = BOTH.replace(`${withdrawn}-1`, `${withdrawn}-0`);
    await browser.pass(3000);
    assert.deepEqual(browser.signals(), []);
    assert.ok(tab.listeners.length);
  });
}

test('a second purpose that is granted later neither drops what waits nor reports the page again', async () => {
  const browser = new Browser();
  browser.cookie = BOTH.replace('behavioral-1', 'behavioral-0');
  const tab = browser.open(page());
  tab.p13n.track('waits');
  browser.cookie = BOTH;
  await browser.pass(3000);
  assert.deepEqual(
    browser.signals().map(signal => signal.kind),
    ['product-view', 'named-event'],
  );
});

test('withdrawal that nobody announced is noticed before the next signal and the next sending', async () => {
  const browser = new Browser();
  browser.cookie = GRANTED;
  const tab = browser.open();
  tab.p13n.track('waits');
  browser.cookie = '';
  await browser.pass(3000);
  tab.p13n.track('later');
  tab.close();
  await browser.pass(3000);
  assert.deepEqual(browser.requests, []);
  assert.equal(browser.storage.size, 0);
});

test('withdrawal while a request is under way leaves nothing behind', async () => {
  const browser = new Browser();
  browser.cookie = GRANTED;
  browser.answer = () => {
    browser.cookie = REFUSED;
    return { status: 503 };
  };
  const tab = browser.open();
  tab.p13n.track('first');
  await browser.pass(2100);
  tab.p13n.track('second');
  assert.equal(browser.requests.length, 1);
  assert.equal(browser.storage.size, 0);
});

test('a refusal drops the queue even when the server does not answer', async () => {
  const browser = new Browser();
  browser.cookie = GRANTED;
  browser.answer = () => {
    throw new Error('no network');
  };
  const tab = browser.open();
  tab.p13n.track('waits');
  assert.equal(await tab.p13n.consent({ behavioral: false }), null);
  await browser.pass(3000);
  assert.deepEqual(browser.signals(), []);
});

test('signals that an earlier page kept go when consent is gone', () => {
  const browser = new Browser();
  browser.storage.set('p13n_queue', '[{"kind":"search"}]');
  browser.open();
  assert.equal(browser.storage.size, 0);
});

test('a cookie that changes is noticed where the browser tells', async () => {
  const browser = new Browser();
  let changed = () => {};
  const tab = browser.open(page(), {
    BroadcastChannel: undefined,
    cookieStore: { addEventListener: (_: string, react: () => void) => (changed = react) },
  });
  browser.cookie = GRANTED;
  changed();
  assert.ok(tab.listeners.length);
  browser.cookie = REFUSED;
  changed();
  assert.deepEqual(tab.listeners, []);
});

test('what happened between a withdrawal and a new grant is not reported', async () => {
  const browser = new Browser();
  browser.cookie = GRANTED;
  const tab = browser.open();
  browser.cookie = REFUSED;
  await tab.p13n.consent();
  tab.scrollTo(3000);
  await browser.pass(60_000);
  browser.cookie = GRANTED;
  await tab.p13n.consent();
  await browser.pass(1000);
  tab.close();
  assert.deepEqual(browser.signals('scroll-depth'), []);
  assert.deepEqual(
    browser.signals('visible-time').map(signal => signal.seconds),
    [1],
  );
});

test('a page that is only prepared begins when it is shown, and forgets nothing', async () => {
  const browser = new Browser();
  browser.cookie = GRANTED;
  const search = { kind: 'search', id: 'a', time: new Date(browser.now).toISOString(), query: 'rope' };
  browser.storage.set('p13n_queue', JSON.stringify([search]));
  const tab = browser.open(page(), {}, tab => (tab.document.prerendering = true));
  tab.p13n.track('unseen');
  await browser.pass(5000);
  assert.deepEqual(browser.requests, []);
  assert.deepEqual(browser.kept(), [search]);
  tab.document.prerendering = false;
  tab.fire('prerenderingchange');
  await browser.pass(2100);
  assert.deepEqual(
    browser.signals().map(signal => signal.kind),
    ['search', 'product-view'],
  );
});
