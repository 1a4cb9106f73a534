import { createClient, type Client } from './client';

/** As much of an incoming request as the client passes on. */
export interface VisitorRequest {
  headers: Record<string, string | string[] | undefined>;
  socket: { remoteAddress?: string | undefined; encrypted?: boolean };
}

/** A client for the visitor of one request to a front-end server. */
export interface VisitorClient extends Client {
  /** The cookies for the visitor's browser, to be sent as `Set-Cookie`, each as the API wrote it. */
  readonly setCookies: readonly string[];
}

const PASSED_ON = [
  'cookie',
  'user-agent',
  'sec-ch-ua-mobile',
  'accept-language',
  'referer',
  'sec-gpc',
  'sec-purpose',
  'origin',
  'sec-fetch-site',
];

/**
 * A client that passes cookies, Global Privacy Control, user agent, language, referrer and address on. The server of the API believes
 * the address when this server is one of its `trustedProxies`.
 *
 * @param base the address of the API, such as `http://127.0.0.1:8080/.personalization/v1`
 */
export function clientFor(request: VisitorRequest, base: string): VisitorClient {
  const setCookies: string[] = [];
  const headers = forwarded(request);
  const client = createClient({
    base,
    fetch: async (input, init) => {
      const response = await fetch(input, { ...init, headers: { ...headers, ...(init?.headers as object) } });
      setCookies.push(...response.headers.getSetCookie());
      return response;
    },
  });
  return { ...client, setCookies };
}

function forwarded(request: VisitorRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = one(request.headers[name]);
    if (value) {
      headers[name] = value;
    }
  }
  const before = one(request.headers['x-forwarded-for']);
  const address = request.socket.remoteAddress ?? '';
  headers['x-forwarded-for'] = before ? `${before}, ${address}` : address;
  headers['x-forwarded-proto'] = one(request.headers['x-forwarded-proto']) || (request.socket.encrypted ? 'https' : 'http');
  headers['x-forwarded-host'] = one(request.headers['x-forwarded-host']) || one(request.headers.host);
  return headers;
}

function one(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}
