import { Failure } from './failure';
import type { BodyOf, ReadPath, ResponseOf, WritePath } from './operations';
import type { paths, Session, TextView } from './schema';

const PLACEHOLDER = /{(\w+)}/g;

/** Values for the placeholders of a path and for its query. */
export type Parameters = Record<string, string | number | null | undefined>;

/**
 * The server's API, with the paths and types of its OpenAPI document. Every method that fails throws a `Failure`.
 */
export class Api {
  #csrf = '';

  constructor(
    private readonly base: string,
    private readonly fetcher: typeof fetch,
  ) {}

  /** The session of the logged-in user. Stores the token that changes need. */
  async session(): Promise<Session> {
    const session = await this.read('/session');
    this.#csrf = session.csrf;
    return session;
  }

  async read<P extends ReadPath>(path: P, parameters: Parameters = {}): Promise<ResponseOf<P, 'get'>> {
    return json(await this.#send(this.address(path, parameters), {}));
  }

  /** Whether an address that answers with something else than data can be shown. */
  async check(path: keyof paths, parameters: Parameters): Promise<void> {
    const answer = await this.#send(this.address(path, parameters), { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.type === 'opaqueredirect') {
      await json(answer);
    }
    await answer.text(); // read to its end, so that the connection is free for the next one
  }

  /**
   * Changes something. The CMS may have exchanged its token since the session was read: then the newer one is tried,
   * once. A refusal for any other reason is not repeated.
   */
  async write<P extends WritePath>(path: P, parameters: Parameters, body: BodyOf<P>): Promise<ResponseOf<P, 'post'>> {
    const used = this.#csrf;
    const answer = await this.#post(path, parameters, body);
    if (answer.status !== 403) {
      return json(answer);
    }
    await this.session();
    return json(this.#csrf === used ? answer : await this.#post(path, parameters, body));
  }

  /** The address of a path, for links to downloads and frames. Empty parameters of the query are left out. */
  address(path: keyof paths, parameters: Parameters = {}): string {
    const { ...remaining } = parameters;
    const place = path.replace(PLACEHOLDER, (_, name: string) => {
      const value = String(remaining[name]);
      delete remaining[name];
      return encodeURIComponent(value);
    });
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(remaining)) {
      if (value != null && value !== '') {
        query.set(name, String(value));
      }
    }
    const text = query.toString();
    return this.base + place.slice(1) + (text === '' ? '' : `?${text}`);
  }

  #post(path: WritePath, parameters: Parameters, body: unknown): Promise<Response> {
    return this.#send(this.address(path, { ...parameters, csrf: this.#csrf }), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #send(address: string, options: RequestInit): Promise<Response> {
    const headers = { Accept: 'application/json', ...options.headers };
    try {
      return await this.fetcher(address, { credentials: 'same-origin', redirect: 'manual', ...options, headers });
    } catch {
      throw new Failure(0, '');
    }
  }
}

async function json<T>(answer: Response): Promise<T> {
  const body: unknown = await answer.json().catch(() => undefined);
  if (isLoginForm(answer, body)) {
    throw new Failure(401, '');
  }
  if (!answer.ok) {
    throw new Failure(answer.status, advice(body), text(body));
  }
  return body as T;
}

/** Whether the CMS wants a login instead: it may answer with a form or lead to one. */
function isLoginForm(answer: Response, body: unknown): boolean {
  return answer.type === 'opaqueredirect' || (answer.ok && body === undefined);
}

function text(body: unknown): TextView | undefined {
  return typeof body === 'object' && body !== null ? (body as { text?: TextView }).text : undefined;
}

function advice(body: unknown): string {
  const error = typeof body === 'object' && body !== null ? (body as { error?: unknown }).error : undefined;
  return typeof error === 'string' ? error : '';
}
