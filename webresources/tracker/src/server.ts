import { attempt } from './attempt';

/** Where the tracker was loaded from; the endpoints are its neighbours. Known only while the script starts. */
const base =
  attempt(() => new URL('.', (document.currentScript as HTMLScriptElement).src).href) || '/.personalization/';

/** Asks an endpoint; with a body by POST. A request outlives its page. */
export function request(endpoint: string, body?: string): Promise<Response> {
  return fetch(base + endpoint, {
    credentials: 'same-origin',
    keepalive: true,
    ...(body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }),
  });
}

/** Leaves a body with the browser, to post at any time; false when refused. The result stays unknown. */
export function beacon(endpoint: string, body: string): boolean {
  return navigator.sendBeacon(base + endpoint, new Blob([body], { type: 'application/json' }));
}
