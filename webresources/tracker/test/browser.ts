import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { element, type FakeNode } from './dom';

export const GRANTED = 'p13n_consent=preferences-0-mh2k40.behavioral-1-mh2k3z~k1~mac';
export const REFUSED = 'p13n_consent=behavioral-0-mh2k3z~k1~mac';

// The test runs the code of pages: the minified bundle.
const tracker = new Script(readFileSync('dist/tracker.js', 'utf8'));

export interface Request {
  how: 'fetch' | 'beacon';
  method: string;
  url: string;
  type: string | undefined;
  bytes: number;
  body: any;
}

/** One visitor's browser: cookie, storage, clock and network are shared by its tabs. */
export class Browser {
  cookie = '';
  now = Date.parse('2026-11-24T12:00:00Z');
  readonly storage = new Map<string, string>();
  readonly requests: Request[] = [];
  readonly tabs: Tab[] = [];
  /** Answers fetches; throws when there is no network. */
  answer: (request: Request) => { status: number; body?: unknown } = () => ({ status: 202 });

  /** Opens a page; overrides replace parts of the browser, prepare changes the page before the tracker starts. */
  open(body: FakeNode[] = [], overrides: Record<string, unknown> = {}, prepare: (tab: Tab) => unknown = () => {}): Tab {
    const tab = new Tab(this, body);
    prepare(tab);
    this.tabs.push(tab);
    tab.start(overrides);
    return tab;
  }

  /** Lets time pass, in steps in which promises settle. */
  async pass(milliseconds: number): Promise<void> {
    for (const end = this.now + milliseconds; this.now < end;) {
      await settle();
      this.now = Math.min(end, this.now + 100);
      this.tabs.forEach(tab => tab.ring());
    }
    await settle();
  }

  /** The signals sent so far, repetitions included. */
  signals(kind?: string): any[] {
    return this.requests
      .filter(request => request.url.endsWith('/signals'))
      .flatMap(request => request.body.signals)
      .filter(signal => kind === undefined || signal.kind === kind);
  }

  kept(): any[] {
    return JSON.parse(this.storage.get('p13n_queue') ?? '[]');
  }
}

/** One page in a browser. */
export class Tab {
  readonly listeners: { target: unknown; type: string; react: (event: any) => void }[] = [];
  readonly root;
  /** The page's attributes of the script element. */
  path: string | null = null;
  /** How the browser says that it was loaded. */
  loading: object = {};
  readonly document;
  globals: any;
  private readonly channels: { name: string; onmessage?: () => void }[] = [];
  private timers: { id: number; at: number; every: number | undefined; act: () => void }[] = [];
  private timerId = 0;

  constructor(
    readonly browser: Browser,
    body: FakeNode[],
  ) {
    this.root = element('body', {}, ...body);
    const target = this.target();
    this.document = {
      ...target,
      visibilityState: 'visible',
      prerendering: false,
      currentScript: {
        src: 'https://shop.example/shop/.personalization/tracker.js',
        getAttribute: (name: string) => (name === 'data-page' ? this.path : null),
      },
      documentElement: { scrollHeight: 4000 },
      querySelectorAll: (selectors: string) => this.root.querySelectorAll(selectors),
    };
    Object.defineProperty(this.document, 'cookie', { get: () => browser.cookie, configurable: true });
  }

  start(overrides: Record<string, unknown>): void {
    this.globals = createContext({ ...this.target(), ...this.services() });
    this.globals.window = this.globals;
    Object.defineProperties(this.globals, Object.getOwnPropertyDescriptors(overrides));
    tracker.runInContext(this.globals);
  }

  get p13n(): any {
    return this.globals.p13n;
  }

  fire(type: string, event: object = {}): void {
    this.listeners.filter(listener => listener.type === type).forEach(listener => listener.react({ type, ...event }));
  }

  click(target: unknown): void {
    this.fire('click', { target });
  }

  scrollTo(y: number): void {
    this.globals.scrollY = y;
    this.fire('scroll', { target: this.document });
  }

  show(visibilityState: 'visible' | 'hidden'): void {
    this.document.visibilityState = visibilityState;
    this.fire('visibilitychange');
  }

  /** Leaves the page for good. */
  close(): void {
    this.fire('pagehide');
    this.show('hidden');
    this.browser.tabs.splice(this.browser.tabs.indexOf(this), 1);
    this.timers = [];
  }

  ring(): void {
    const due = this.timers.filter(timer => timer.at <= this.browser.now);
    this.timers = this.timers.filter(timer => !due.includes(timer) || timer.every !== undefined);
    for (const timer of due) {
      timer.at += timer.every ?? 0;
      timer.act();
    }
  }

  private target() {
    const { listeners } = this;
    return {
      addEventListener(type: string, react: (event: any) => void) {
        listeners.push({ target: this, type, react });
      },
      removeEventListener(type: string, react: (event: any) => void) {
        const index = listeners.findIndex(one => one.type === type && one.react === react);
        if (index >= 0) {
          listeners.splice(index, 1);
        }
      },
    };
  }

  private services(): Record<string, unknown> {
    const { browser } = this;
    const tab = this;
    const timer = (act: () => void, delay: number, every?: number) => {
      tab.timers.push({ id: ++tab.timerId, at: browser.now + delay, every, act });
      return tab.timerId;
    };
    const stop = (id: number) => (tab.timers = tab.timers.filter(one => one.id !== id));
    return {
      document: this.document,
      location: { pathname: '/shop/home.html' },
      navigator: {
        sendBeacon: (url: string, blob: FakeBlob) => !!this.record('beacon', url, 'POST', blob.type, blob.content),
      },
      innerHeight: 1000,
      scrollY: 0,
      URL,
      Blob: FakeBlob,
      Date: clockOf(browser),
      performance: { now: () => browser.now, getEntriesByType: () => [tab.loading] },
      navigation: tab.target(),
      crypto: { getRandomValues: (bytes: Uint8Array) => globalThis.crypto.getRandomValues(bytes) },
      setTimeout: (act: () => void, delay: number) => timer(act, delay),
      setInterval: (act: () => void, delay: number) => timer(act, delay, delay),
      clearTimeout: stop,
      clearInterval: stop,
      localStorage: {
        getItem: (key: string) => browser.storage.get(key) ?? null,
        setItem: (key: string, value: string) => browser.storage.set(key, value),
        removeItem: (key: string) => browser.storage.delete(key),
      },
      fetch: async (url: string, options: any) => {
        const request = this.record(
          'fetch',
          url,
          options.method ?? 'GET',
          options.headers?.['Content-Type'],
          options.body,
        );
        const { status, body } = browser.answer(request);
        return { status, ok: status < 300, json: async () => body };
      },
      BroadcastChannel: class {
        onmessage?: () => void;
        readonly name: string;
        constructor(name: string) {
          this.name = name;
          tab.channels.push(this);
        }
        postMessage() {
          browser.tabs.filter(other => other !== tab).forEach(other => other.hear(this.name));
        }
      },
    };
  }

  private hear(name: string): void {
    this.channels.filter(channel => channel.name === name).forEach(channel => channel.onmessage?.());
  }

  private record(how: Request['how'], url: string, method: string, type: string | undefined, text?: string): Request {
    const body = text === undefined ? undefined : JSON.parse(text);
    const request = { how, method, url, type, bytes: Buffer.byteLength(text ?? ''), body };
    this.browser.requests.push(request);
    return request;
  }
}

class FakeBlob {
  readonly content: string;
  readonly size: number;
  readonly type: string | undefined;

  constructor(parts: string[], options?: { type: string }) {
    this.content = parts.join('');
    this.size = Buffer.byteLength(this.content);
    this.type = options?.type;
  }
}

function clockOf(browser: Browser) {
  return class extends Date {
    constructor() {
      super(browser.now);
    }
    static override now() {
      return browser.now;
    }
  };
}

function settle(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
