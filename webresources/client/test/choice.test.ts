import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { createClient, type Client } from '../src';

/** A browser's page on the host of the API, and its other tabs. */
const page = Object.assign(new EventTarget(), { cookie: 'p13n_consent=a', visibilityState: 'visible' });
let asked = 0;
let grants = false;
let other: BroadcastChannel;

describe('a choice', () => {
  beforeEach(() => {
    asked = 0;
    grants = false;
    page.cookie = 'p13n_consent=a';
    Object.assign(globalThis, { document: page, cookieStore: new EventTarget(), addEventListener: () => {} });
    other = new BroadcastChannel('p13n');
  });

  afterEach(() => {
    other.close();
    for (const name of ['document', 'cookieStore', 'addEventListener']) {
      delete (globalThis as any)[name];
    }
  });

  function client(): Client {
    return createClient({
      fetch: async () => {
        asked++;
        return new Response(JSON.stringify({ purposes: { analytics: grants } }));
      },
    });
  }

  /** The next state that a listener is told of. */
  function told(visitor: Client): Promise<unknown> {
    return new Promise(resolve => {
      const leave = visitor.onConsentChange(state => {
        leave();
        resolve(state.purposes);
      });
    });
  }

  test('a choice by the banner is told when the browser tells of its cookie', async () => {
    const state = told(client());
    grants = true;
    page.cookie = 'other=x; __Host-p13n_consent=b';
    (globalThis as any).cookieStore.dispatchEvent(new Event('change'));

    assert.deepEqual(await state, { analytics: true });
    assert.equal(asked, 1);
  });

  test('a choice in another tab is told when that tab says so', async () => {
    const state = told(client());
    grants = true;
    page.cookie = 'p13n_consent=b';
    other.postMessage('');

    assert.deepEqual(await state, { analytics: true });
  });

  test('a choice in another tab is told where its cookie cannot be read', async () => {
    page.cookie = '';
    const state = told(client());
    grants = true;
    other.postMessage('');

    assert.deepEqual(await state, { analytics: true });
  });

  test('a choice in a tab that told nothing is told when this one is looked at', async () => {
    const state = told(client());
    grants = true;
    page.cookie = 'p13n_consent=b';
    page.dispatchEvent(new Event('visibilitychange'));

    assert.deepEqual(await state, { analytics: true });
  });

  test('nothing is asked while the choice is the same, or nobody listens', async () => {
    const visitor = client();
    const leave = visitor.onConsentChange(() => {});
    (globalThis as any).cookieStore.dispatchEvent(new Event('change'));
    page.dispatchEvent(new Event('visibilitychange'));
    leave();
    page.cookie = 'p13n_consent=b';
    page.dispatchEvent(new Event('visibilitychange'));

    assert.equal(asked, 0);
  });

  test('a choice by this client is told once, and to the other tabs', async () => {
    const states: unknown[] = [];
    const visitor = client();
    const leave = visitor.onConsentChange(state => states.push(state));
    const heard = new Promise<void>(resolve => (other.onmessage = () => resolve()));

    await visitor.consent({ analytics: true });
    (globalThis as any).cookieStore.dispatchEvent(new Event('change'));
    await heard;
    leave();

    assert.equal(states.length, 1);
    assert.equal(asked, 1);
  });

  test('a choice by this client is told once where the browser tells of its cookie before the answer', async () => {
    const states: unknown[] = [];
    const visitor = createClient({
      fetch: async () => {
        asked++;
        page.cookie = `p13n_consent=${asked}`;
        (globalThis as any).cookieStore.dispatchEvent(new Event('change'));
        return new Response('{"purposes":{"analytics":true}}');
      },
    });
    const leave = visitor.onConsentChange(state => states.push(state));

    await visitor.consent({ analytics: true });
    await new Promise(resolve => setTimeout(resolve));
    leave();

    assert.equal(states.length, 1);
    assert.equal(asked, 1);
  });

  test('a choice that holds although its answer is an error is told', async () => {
    const answers = [new Response('{}', { status: 503 }), new Response('{"purposes":{"analytics":false}}')];
    const visitor = createClient({
      fetch: async () => {
        page.cookie = 'p13n_consent=b';
        return answers.shift()!;
      },
    });
    const state = told(visitor);

    await assert.rejects(visitor.consent({ analytics: false }));

    assert.deepEqual(await state, { analytics: false });
  });

  test('a choice that could not be read is read at the next occasion', async () => {
    let fails = true;
    const visitor = createClient({
      fetch: async () => {
        if (fails) {
          fails = false;
          throw new TypeError('offline');
        }
        return new Response('{"purposes":{"analytics":true}}');
      },
    });
    const state = told(visitor);
    page.cookie = 'p13n_consent=b';
    page.dispatchEvent(new Event('visibilitychange'));
    await new Promise(resolve => setImmediate(resolve));
    page.dispatchEvent(new Event('visibilitychange'));

    assert.deepEqual(await state, { analytics: true });
  });
});
