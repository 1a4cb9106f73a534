import { attempt } from './attempt';
import { request } from './server';
import { drop, enqueue } from './sending';
import { text } from './signal';

/** A call that a page made before the tracker was there, such as `["track", "compare", {count: 2}]`. */
export type Call = [name: string, ...values: unknown[]];

/** `window.p13n`. Nothing of it ever throws. */
export interface Api {
  /** Reports an event of this site's own. */
  track(name: string, properties?: object | null): void;
  /** Reports that a goal was reached, and what it is worth. */
  convert(name: string, value?: unknown): void;
  /** Chooses for purposes, or only asks; gives the server's answer, the state afterwards, or null when that failed. */
  consent(purposes?: Record<string, boolean>): Promise<unknown>;
  /** Carries out a call given as an array, so that pages need not know whether the tracker is there yet. */
  push(call: Call): void;
}

const MOST_PROPERTIES = 20;

function track(name: string, properties?: object | null): void {
  attempt(() => {
    const texts = Object.entries(properties || {}).slice(0, MOST_PROPERTIES);
    enqueue('named-event', {
      name: text(name),
      properties: Object.fromEntries(texts.map(([key, value]) => [text(key), text(value)])),
    });
  });
}

export function convert(name: string, value?: unknown): void {
  attempt(() => {
    const worth = amount(value);
    enqueue('conversion', { name: text(name), ...(worth !== undefined && { value: worth }) });
  });
}

/** The number that a value is; nothing for a text that only people read as one, such as 1.299,00, and the console says so. */
function amount(value: unknown): number | undefined {
  if (/^\s*-?\d+(\.\d+)?(e[-+]?\d+)?\s*$/i.test(value as string) && isFinite(value as number)) {
    return +(value as string);
  }
  if (value != null) {
    attempt(() => console.warn('p13n: no number like 1299.00:', value));
  }
  return undefined;
}

/** Puts the API into the page in place of the calls that waited for it, which are carried out. */
export function publish(whenChosen: () => void): void {
  const calls = window.p13n;
  const api: Api = { track, convert, consent, push };
  window.p13n = api;
  if (Array.isArray(calls)) {
    calls.forEach(push);
  }

  async function consent(purposes?: Record<string, boolean>): Promise<unknown> {
    try {
      if (purposes && (purposes.behavioral === false || purposes.analytics === false)) {
        drop();
      }
      const response = await request('consent', purposes && JSON.stringify({ purposes }));
      whenChosen();
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  }

  function push(call: Call): void {
    attempt(() => {
      const [name, ...values] = call;
      (api as unknown as Record<string, (...values: unknown[]) => void>)[name]!(...values);
    });
  }
}
