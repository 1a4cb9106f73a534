import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, GRANTED } from './browser';
import { comment, element, type FakeNode } from './dom';

function open(...body: FakeNode[]) {
  const browser = new Browser();
  browser.cookie = GRANTED;
  return { browser, tab: browser.open(body) };
}

/** The signals' own fields. */
const told = (signals: any[]) => signals.map(({ id, time, ...fields }) => fields);

const opened = (id: string) => comment(` p13n component="${id}" variant="spring" `);
const closed = () => comment(' /p13n ');

test('every signal has a kind, a UUID of version 4 and a time', () => {
  const { browser, tab } = open();
  tab.p13n.track('compare');
  tab.close();
  const [signal] = browser.signals();
  assert.match(signal.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(signal.time, '2026-11-24T12:00:00.000Z');
});

test('a page view is never sent', async () => {
  const { browser, tab } = open(element('main', { 'data-p13n-product': 'loft-tent' }));
  await browser.pass(10_000);
  tab.close();
  assert.ok(browser.signals().length);
  assert.deepEqual(browser.signals('page-view'), []);
});

test('a click on a link of a component goes out at once', () => {
  const inner = element('b', {}, 'See tents');
  const { browser, tab } = open(
    element('section', { 'data-p13n-component': 'hero' }, element('a', { href: '/tents?from=x#top' }, inner)),
  );
  tab.click(inner);
  assert.equal(browser.requests[0]!.how, 'beacon');
  assert.deepEqual(told(browser.signals()), [
    { kind: 'component-click', page: '/shop/home.html', component: 'hero', target: '/tents' },
  ]);
});

test('a click on a button is named by its id or its text', async () => {
  const named = element('button', { id: 'more' }, 'More');
  const nameless = element('div', { role: 'button' }, '  Add\n to  cart ' + 'x'.repeat(300));
  const { browser, tab } = open(element('section', { 'data-p13n-component': 'hero' }, named, nameless));
  tab.click(named);
  tab.click(nameless);
  await browser.pass(2100);
  const targets = browser.signals().map(signal => signal.target);
  assert.equal(targets[0], 'more');
  assert.match(targets[1], /^Add to cart x+$/);
  assert.equal(targets[1].length, 200);
});

test('asking why one sees a component is no click on it', async () => {
  const why = element('a', { href: '/.personalization/why?d=x' }, 'Why am I seeing this?');
  const { browser, tab } = open(
    element('section', { 'data-p13n-component': 'hero' }, element('p', { class: 'p13n-notice' }, why)),
  );
  tab.click(why);
  await browser.pass(2100);
  assert.deepEqual(browser.signals(), []);
});

test("clicks elsewhere are nobody's business", async () => {
  const words = element('p', {}, 'words');
  const link = element('a', { href: '/legal' });
  const { browser, tab } = open(element('section', { 'data-p13n-component': 'hero' }, words), link);
  tab.click(words);
  tab.click(link);
  await browser.pass(2100);
  assert.deepEqual(browser.requests, []);
});

test('comments mark components of untouched templates', () => {
  const before = element('a', { href: '/before' });
  const outer = element('a', { href: '/outer' });
  const inner = element('a', { href: '/inner' });
  const between = element('a', { href: '/between' });
  const after = element('a', { href: '/after' });
  const { browser, tab } = open(
    element(
      'div',
      {},
      before,
      opened('4cf1&#45;9a'),
      element('div', {}, element('p', {}, outer), opened('inner'), inner, closed(), between),
      comment(' another remark '),
      closed(),
      after,
    ),
  );
  [before, outer, inner, between, after].forEach(link => tab.click(link));
  assert.deepEqual(
    browser.signals().map(signal => [signal.target, signal.component]),
    [
      ['/outer', '4cf1-9a'],
      ['/inner', 'inner'],
      ['/between', '4cf1-9a'],
    ],
  );
});

test('the innermost mark wins, comment or attribute', () => {
  const one = element('a', { href: '/one' });
  const two = element('a', { href: '/two' });
  const { browser, tab } = open(
    opened('outer'),
    element('div', { 'data-p13n-component': 'within comments' }, one),
    closed(),
    element('div', { 'data-p13n-component': 'around comments' }, opened('inner'), two, closed()),
  );
  tab.click(one);
  tab.click(two);
  assert.deepEqual(
    browser.signals().map(signal => signal.component),
    ['within comments', 'inner'],
  );
});

test('the deepest scroll is reported when the page is hidden, and again only when it grew', () => {
  const { browser, tab } = open();
  tab.scrollTo(1000);
  tab.scrollTo(500);
  tab.show('hidden');
  tab.show('visible');
  tab.show('hidden');
  tab.show('visible');
  tab.scrollTo(9000);
  tab.close();
  assert.deepEqual(told(browser.signals()), [
    { kind: 'scroll-depth', page: '/shop/home.html', percent: 50 },
    { kind: 'scroll-depth', page: '/shop/home.html', percent: 100 },
  ]);
});

test('scrolling inside the page is not scrolling the page', () => {
  const { browser, tab } = open();
  tab.fire('scroll', { target: tab.root });
  tab.close();
  assert.deepEqual(browser.signals(), []);
});

test('only visible time counts, each second once', async () => {
  const { browser, tab } = open();
  await browser.pass(3600);
  tab.show('hidden');
  await browser.pass(60_000);
  tab.show('visible');
  await browser.pass(1400);
  tab.close();
  assert.deepEqual(told(browser.signals()), [
    { kind: 'visible-time', page: '/shop/home.html', seconds: 3 },
    { kind: 'visible-time', page: '/shop/home.html', seconds: 2 },
  ]);
});

test("a page that comes back from the browser's memory counts from then on", async () => {
  const { browser, tab } = open();
  await browser.pass(2000);
  tab.fire('pagehide');
  await browser.pass(60_000);
  tab.fire('pageshow');
  await browser.pass(1000);
  tab.close();
  assert.deepEqual(
    browser.signals().map(signal => signal.seconds),
    [2, 1],
  );
});

test('content is consumed once its end was in view and it was visible for five seconds', async () => {
  const article = element('article', { 'data-p13n-topics': 'climbing, rope,' });
  const skimmed = element('article', { 'data-p13n-topics': 'skimmed' });
  const endless = element('article', { 'data-p13n-topics': 'endless' });
  article.rect = { top: 0, bottom: 3000 };
  skimmed.rect = { top: 1500, bottom: 1600 };
  endless.rect = { top: 0, bottom: 9000 };
  const { browser, tab } = open(article, skimmed, endless);
  await browser.pass(4500);
  article.rect = { top: -2100, bottom: 900 };
  tab.scrollTo(2100);
  article.rect = { top: 0, bottom: 3000 };
  assert.deepEqual(browser.signals(), []);
  await browser.pass(20_000);
  tab.close();
  assert.deepEqual(told(browser.signals('content-consumed')), [
    { kind: 'content-consumed', page: '/shop/home.html', topics: ['climbing', 'rope'] },
  ]);
});

test('hidden pages consume nothing', async () => {
  const article = element('article', { 'data-p13n-topics': 'climbing' });
  article.rect = { top: 0, bottom: 500 };
  const { browser, tab } = open(article);
  tab.show('hidden');
  await browser.pass(20_000);
  tab.close();
  assert.deepEqual(browser.signals('content-consumed'), []);
});

test('products, searches and conversions are read from the page', async () => {
  const { browser } = open(
    element('main', { 'data-p13n-product': 'loft-tent', 'data-p13n-topics': 'tents' }),
    element('div', { 'data-p13n-search': ' light\ntent ' }),
    element('div', { 'data-p13n-search': ' ' }),
    element('div', { 'data-p13n-conversion': 'order', 'data-p13n-value': '99.50' }),
    element('div', { 'data-p13n-conversion': 'newsletter' }),
  );
  await browser.pass(2100);
  assert.deepEqual(told(browser.signals()), [
    { kind: 'product-view', product: 'loft-tent', topics: ['tents'] },
    { kind: 'search', query: 'light tent' },
    { kind: 'conversion', name: 'order', value: 99.5 },
    { kind: 'conversion', name: 'newsletter' },
  ]);
});

test('a form that is sent is named, its values are not read', () => {
  const field = element('input', { name: 'email' });
  Object.defineProperty(field, 'value', { get: () => assert.fail('the value was read') });
  const form = element('form', { 'data-p13n-form': 'newsletter' }, field);
  const other = element('form', {}, element('input'));
  const { browser, tab } = open(form, other);
  tab.fire('submit', { target: form });
  tab.fire('submit', { target: other });
  assert.equal(browser.requests[0]!.how, 'beacon');
  assert.deepEqual(told(browser.signals()), [{ kind: 'form-submit', form: 'newsletter' }]);
});
