import { ProblemError } from './problem';

/** Sends requests to the API. */
export interface Server {
  get<T>(path: string, query?: Record<string, string>): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
}

/**
 * A server.
 *
 * @param base the address of the API, without a slash at its end
 * @param send sends requests; the browser's own by default
 */
export function serverAt(base: string, send: typeof fetch): Server {
  async function ask<T>(address: string, init: RequestInit): Promise<T> {
    const response = await send(base + address, { credentials: 'include', ...init });
    if (!response.ok) {
      throw await ProblemError.of(response);
    }
    return response.json() as Promise<T>;
  }

  return {
    get: (path, query = {}) => {
      const search = new URLSearchParams(query).toString();
      return ask(path + (search && `?${search}`), { headers: { Accept: 'application/json' } });
    },
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        keepalive: true,
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}
