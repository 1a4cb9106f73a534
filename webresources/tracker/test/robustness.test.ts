import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, GRANTED, type Tab } from './browser';
import { element } from './dom';

const SERVICES = [
  'localStorage',
  'crypto',
  'BroadcastChannel',
  'cookieStore',
  'fetch',
  'Blob',
  'URL',
  'performance',
  'navigator',
  'setTimeout',
  'setInterval',
  'location',
];

const refuse = () => {
  throw new Error('refused');
};
const missing = { value: undefined };
const throwing = { get: refuse };
const hostile = { value: new Proxy(function () {}, { get: refuse, apply: refuse, construct: refuse, set: refuse }) };

const withAll = (names: string[], descriptor: PropertyDescriptor) =>
  Object.defineProperties(
    {},
    Object.fromEntries(names.map(name => [name, { ...descriptor, enumerable: true, configurable: true }])),
  );

async function use(tab: Tab): Promise<void> {
  const link = element('a', { href: '/tents', 'data-p13n-component': 'teaser' });
  tab.p13n.track('compare', {
    get broken() {
      return refuse();
    },
  });
  tab.p13n.track('compare', { count: 2 });
  for (let i = 0; i < 25; i++) {
    tab.p13n.convert('order', 99);
  }
  tab.p13n.push(['track']);
  tab.p13n.push();
  tab.p13n.track();
  tab.p13n.track(Symbol('odd'));
  tab.p13n.convert(Object.create(null), Object.create(null));
  void tab.p13n.consent({ behavioral: true });
  tab.click(link);
  tab.click(null);
  tab.fire('submit', { target: {} });
  tab.scrollTo(2000);
  await tab.browser.pass(7000);
  tab.show('hidden');
  await tab.browser.pass(100);
}

const body = () => [
  element('main', { 'data-p13n-product': 'loft-tent', 'data-p13n-topics': 'tents', 'data-p13n-search': 'tent' }),
];

async function nothingIsThrown(overrides: Record<string, unknown>): Promise<Browser> {
  const faults: unknown[] = [];
  const note = (fault: unknown) => faults.push(fault);
  process.on('unhandledRejection', note);
  try {
    const browser = new Browser();
    browser.cookie = GRANTED;
    await use(browser.open(body(), overrides));
    assert.deepEqual(faults, []);
    return browser;
  } finally {
    process.off('unhandledRejection', note);
  }
}

for (const [how, descriptor] of [
  ['missing', missing],
  ['refused', throwing],
  ['throwing', hostile],
] as const) {
  for (const service of SERVICES) {
    test(`nothing is thrown into the page with ${service} ${how}`, async () => {
      const browser = await nothingIsThrown(withAll([service], descriptor));
      if (['localStorage', 'crypto', 'BroadcastChannel', 'cookieStore'].includes(service)) {
        assert.ok(browser.signals('named-event').length, `it goes on without ${service}`);
      }
    });
  }

  test(`nothing is thrown into the page with everything ${how}`, async () => {
    const browser = await nothingIsThrown(withAll(SERVICES, descriptor));
    assert.deepEqual(browser.requests, []);
  });
}

test('nothing is thrown into the page when the document refuses everything', () => {
  for (const descriptor of [throwing, hostile, missing]) {
    const tab = new Browser().open([], withAll(['document', ...SERVICES], descriptor));
    assert.doesNotThrow(() => tab.p13n?.track('compare'));
  }
});

test("without sendBeacon the page's last signals are fetched", async () => {
  const browser = await nothingIsThrown({ navigator: {} });
  assert.ok(browser.signals('visible-time').length);
});

test('a sandboxed frame that may not read cookies is left alone', async () => {
  const browser = new Browser();
  await use(browser.open(body(), {}, tab => Object.defineProperty(tab.document, 'cookie', throwing)));
  assert.deepEqual(browser.signals(), []);
});

test('a script without an address asks at the usual place', async () => {
  const browser = new Browser();
  browser.cookie = GRANTED;
  const { p13n } = browser.open([], { URL: undefined });
  p13n.track('compare');
  await browser.pass(2100);
  assert.equal(browser.requests[0]!.url, '/.personalization/signals');
});
