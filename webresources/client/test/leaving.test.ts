import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { createClient, type Client } from '../src';

let page: EventTarget & { visibilityState?: string };
let sent: { receipts: string[] }[] = [];
let inits: RequestInit[] = [];

describe('a page that goes', () => {
  beforeEach(() => {
    sent = [];
    inits = [];
    page = Object.assign(new EventTarget(), { cookie: '', visibilityState: 'visible' });
    const window = new EventTarget();
    Object.assign(globalThis, {
      document: page,
      addEventListener: window.addEventListener.bind(window),
      dispatchEvent: window.dispatchEvent.bind(window),
    });
  });

  afterEach(() => {
    for (const name of ['document', 'addEventListener', 'dispatchEvent']) {
      delete (globalThis as any)[name];
    }
  });

  /** Its answers never come, as those of a page that is gone. */
  function client(): Client {
    return createClient({
      fetch: (_, init) => {
        inits.push(init!);
        sent.push(JSON.parse(String(init!.body)));
        return new Promise(() => {});
      },
    });
  }

  /** Elements count at once without an observer. */
  function shows(visitor: Client, count: number): void {
    for (let i = 0; i < count; i++) {
      visitor.expose({} as Element, { receipt: `r${i}` });
    }
  }

  test('receipts that wait are sent when the page goes, and outlive it', () => {
    shows(client(), 2);
    assert.equal(sent.length, 0);

    dispatchEvent(new Event('pagehide'));

    assert.deepEqual(sent, [{ receipts: ['r0', 'r1'] }]);
    assert.equal(inits[0]!.keepalive, true);
  });

  test('all batches are sent at once, since no answer comes back', () => {
    shows(client(), 120);

    dispatchEvent(new Event('pagehide'));

    assert.deepEqual(
      sent.map(each => each.receipts.length),
      [50, 50, 20],
    );
  });

  test('receipts that wait are sent when the tab is hidden, once', () => {
    shows(client(), 1);
    page.visibilityState = 'hidden';

    page.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('pagehide'));

    assert.equal(sent.length, 1);
  });
});
