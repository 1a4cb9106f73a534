import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, GRANTED, type Tab } from './browser';

function loaded(how: object): (tab: Tab) => unknown {
  return tab => (tab.loading = how);
}

function granted(): Browser {
  const browser = new Browser();
  browser.cookie = GRANTED;
  return browser;
}

test('a page that was prerendered is reported when it is shown, once and at once', async () => {
  const browser = granted();
  const tab = browser.open([], {}, opened => {
    opened.document.prerendering = true;
    opened.path = '/home/guides';
    opened.loading = { activationStart: 1500 };
  });
  await browser.pass(2000);
  assert.deepEqual(browser.requests, []);

  tab.document.prerendering = false;
  tab.fire('prerenderingchange');
  await browser.pass(100);

  assert.deepEqual(
    browser.signals().map(({ kind, page }) => [kind, page]),
    [['page-view', '/home/guides']],
  );
});

test('a page that was prefetched is reported', async () => {
  const browser = granted();
  browser.open([], {}, loaded({ activationStart: 0, deliveryType: 'navigational-prefetch' }));
  await browser.pass(100);

  assert.equal(browser.signals('page-view').length, 1);
});

test('a page that was loaded for its visitor is not reported: the server saw it', async () => {
  const browser = granted();
  browser.open([], {}, loaded({ activationStart: 0, deliveryType: '' }));
  browser.open([], {}, loaded({ activationStart: 0, deliveryType: 'cache' }));
  await browser.pass(3000);

  assert.deepEqual(browser.signals(), []);
});

test('time and depth belong to the page on which they happened', async () => {
  const browser = granted();
  const tab = browser.open([], {}, opened => (opened.path = '/home'));
  tab.scrollTo(1000);
  await browser.pass(5000);
  tab.globals.location.pathname = '/shop/next.html';
  tab.fire('currententrychange');
  await browser.pass(3000);
  tab.close();
  await browser.pass(100);

  assert.deepEqual(
    browser.signals('scroll-depth').map(({ page, percent }) => [page, percent]),
    [['/home', 50]],
  );
  assert.deepEqual(
    browser.signals('visible-time').map(({ page, seconds }) => [page, seconds]),
    [
      ['/home', 5],
      ['/shop/next.html', 3],
    ],
  );
});

test('where browsers do not tell of a new address, it is noticed within a second', async () => {
  const browser = granted();
  const tab = browser.open([], { navigation: undefined }, opened => (opened.path = '/home'));
  await browser.pass(5000);
  tab.globals.location.pathname = '/shop/next.html';
  await browser.pass(4000);
  tab.close();
  await browser.pass(100);

  const [first, second] = browser.signals('visible-time');
  assert.equal(first.page, '/home');
  assert.ok(first.seconds <= 6);
  assert.equal(second.page, '/shop/next.html');
});

test('a page is named by its path in the CMS, in whatever language and context it is', async () => {
  const browser = granted();
  browser.open([], {}, opened => (opened.path = '/home/guides')).scrollTo(1000);
  browser.tabs[0]!.close();
  await browser.pass(100);

  assert.equal(browser.signals('scroll-depth')[0].page, '/home/guides');
});
