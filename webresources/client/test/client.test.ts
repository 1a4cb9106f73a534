import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { createClient, ProblemError, type Client } from '../src';
import { clientFor } from '../src/node';

interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: any;
}

let server: Server;
let base: string;
let seen: Seen[] = [];
let answer: (request: Seen) => { status?: number; body?: unknown; headers?: Record<string, string | string[]> };

before(async () => {
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) {
      text += chunk;
    }
    const one = { method: request.method!, url: request.url!, headers: request.headers, body: text && JSON.parse(text) };
    seen.push(one);
    const { status = 200, body = {}, headers = {} } = answer(one);
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});

after(() => server.close());

beforeEach(() => {
  seen = [];
  answer = () => ({});
  delete (globalThis as any).p13n;
});

function client(): Client {
  return createClient({ base });
}

test('a page is asked for by its path and parameters', async () => {
  answer = () => ({ body: { '@name': 'home' } });

  const page = await client().page('/home/a b', { lang: 'de', components: ['x', 'y'], preflight: true, content: false });

  assert.equal(page['@name'], 'home');
  assert.equal(seen[0]!.url, '/v1/pages/home/a%20b?lang=de&components=x%2Cy&preflight=true&content=false');
});

test('a path that would lead out of the API is refused unsent', async () => {
  for (const path of ['/../consent', 'home/../../../me', './home', 'home/\ud800']) {
    await assert.rejects(client().page(path), path);
  }
  await assert.rejects(client().page('..'), (error: ProblemError) => error.status === 404);

  assert.equal(seen.length, 0);
});

test('an error has status, detail, known values and the time to wait', async () => {
  answer = () => ({ status: 429, body: { detail: 'Too often.', known: ['a'] }, headers: { 'Retry-After': '60' } });

  await assert.rejects(client().page('/home'), (error: ProblemError) => {
    assert.equal(error.message, 'Too often.');
    assert.deepEqual([error.status, error.known, error.retryAfter], [429, ['a'], 60]);
    return true;
  });
});

test('a receipt is reported once, in one request with its neighbours', async () => {
  const visitor = client();

  await visitor.exposeNow(['a', 'b', 'a']);
  await visitor.exposeNow(['b']);

  assert.deepEqual(
    seen.map(each => each.body),
    [{ receipts: ['a', 'b'] }],
  );
});

test('a receipt that could not be sent is reported with the next', async () => {
  const visitor = client();
  answer = () => ({ status: 503 });
  await visitor.exposeNow(['a']);
  answer = () => ({});

  await visitor.exposeNow(['b']);

  assert.deepEqual(seen[1]!.body, { receipts: ['a', 'b'] });
});

test('a component without a receipt is not watched', () => {
  const stop = client().expose({} as Element, {});

  stop();
  assert.equal(seen.length, 0);
});

test('consent is read, changed, and its listeners are told until they leave', async () => {
  answer = () => ({ body: { purposes: { analytics: true } } });
  const states: unknown[] = [];
  const visitor = client();
  const leave = visitor.onConsentChange(state => states.push(state.purposes));

  await visitor.consent();
  await visitor.consent({ analytics: true });
  leave();
  await visitor.consent({ analytics: false });

  assert.deepEqual(states, [{ analytics: true }]);
  assert.deepEqual(seen[1]!.body, { purposes: { analytics: true } });
});

test('a listener that throws keeps nothing from the others and the caller', async context => {
  const logged = context.mock.method(console, 'error', () => {});
  const states: unknown[] = [];
  const visitor = client();
  visitor.onConsentChange(() => {
    throw new Error('of the page');
  });
  visitor.onConsentChange(state => states.push(state));

  await visitor.consent({ analytics: true });

  assert.equal(states.length, 1);
  assert.equal(logged.mock.callCount(), 1);
});

test('an event goes by the tracker where the page has it, so that it counts once', async () => {
  const tracked: unknown[] = [];
  await client().track('signed-up', { plan: 'pro' });
  (globalThis as any).p13n = { track: (...values: unknown[]) => tracked.push(values) };
  await client().track('signed-up', { plan: 'pro' });

  assert.equal(seen.length, 1);
  assert.equal(seen[0]!.body.signals[0].name, 'signed-up');
  assert.deepEqual(tracked, [['signed-up', { plan: 'pro' }]]);
});

test('a front-end server passes the visitor on and gets the cookies back', async () => {
  answer = () => ({ headers: { 'Set-Cookie': ['p13n_id=a; HttpOnly', 'p13n_consent=b'] } });
  const visitor = clientFor(
    {
      headers: {
        cookie: 'p13n_id=x',
        'sec-gpc': '1',
        'user-agent': 'Phone',
        'sec-ch-ua-mobile': '?1',
        'accept-language': 'de',
        host: 'www.example',
        authorization: 'secret',
      },
      socket: { remoteAddress: '203.0.113.7' },
    },
    base,
  );

  await visitor.page('/home');

  const { headers } = seen[0]!;
  assert.equal(headers.cookie, 'p13n_id=x');
  assert.equal(headers['sec-gpc'], '1');
  assert.equal(headers['user-agent'], 'Phone');
  assert.equal(headers['sec-ch-ua-mobile'], '?1');
  assert.equal(headers['x-forwarded-for'], '203.0.113.7');
  assert.equal(headers['x-forwarded-host'], 'www.example');
  assert.equal(headers.authorization, undefined);
  assert.deepEqual(visitor.setCookies, ['p13n_id=a; HttpOnly', 'p13n_consent=b']);
});
