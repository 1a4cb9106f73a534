import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Api } from './api';
import { Failure } from './failure';

const REQUEST = { kind: 'access', reference: 'T-1' } as const;
const ROLE = { code: 'page-forbidden', text: 'Ask for the role.', parameters: {}, key: 'refusal.page-forbidden', fields: {} };

/** A server that gives prepared answers in order and notes what it was asked. */
function serverOf(...answers: Response[]) {
  const asked: string[] = [];
  const fetcher = async (address: string | URL | Request, options?: RequestInit) => {
    asked.push(`${options?.method ?? 'GET'} ${String(address)}`);
    const answer = answers.shift();
    if (answer === undefined) {
      throw new TypeError('network');
    }
    return answer;
  };
  return { api: new Api('/cms/api/v1/', fetcher as typeof fetch), asked };
}

function json(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  try {
    await promise;
  } catch (thrown) {
    assert.ok(thrown instanceof Failure);
    return thrown;
  }
  return assert.fail('It did not fail');
}

test('what restricts nothing is left out of an address, and values are escaped', () => {
  const { api } = serverOf();

  const address = api.address('/ledger/records', { purpose: '', verdict: undefined, source: 'a&b', limit: 50 });

  assert.equal(address, '/cms/api/v1/ledger/records?source=a%26b&limit=50');
});

test('placeholders of a path are replaced and escaped, and are no part of the query', () => {
  const { api } = serverOf();

  const address = api.address('/experiments/{name}/report', { name: 'a/b', phase: 2 });

  assert.equal(address, '/cms/api/v1/experiments/a%2Fb/report?phase=2');
});

test('a change carries the token of the session', async () => {
  const { api, asked } = serverOf(json({ csrf: 'one' }), json({ id: 'x' }));
  await api.session();

  await api.write('/requests', {}, REQUEST);

  assert.equal(asked[1], 'POST /cms/api/v1/requests?csrf=one');
});

test('a change with a token that was exchanged is tried once more with the new one', async () => {
  const { api, asked } = serverOf(
    json({ csrf: 'old' }),
    json({ error: 'stale' }, 403),
    json({ csrf: 'new' }),
    json({ id: 'x' }),
  );
  await api.session();

  assert.deepEqual(await api.write('/requests', {}, REQUEST), { id: 'x' });

  assert.deepEqual(asked.slice(1), [
    'POST /cms/api/v1/requests?csrf=old',
    'GET /cms/api/v1/session',
    'POST /cms/api/v1/requests?csrf=new',
  ]);
});

test('a refusal under the token that is still good is not repeated', async () => {
  const { api, asked } = serverOf(
    json({ csrf: 'one' }),
    json({ error: 'Ask for the role.', text: ROLE }, 403),
    json({ csrf: 'one' }),
  );
  await api.session();

  const failure = await failureOf(api.write('/requests', {}, REQUEST));

  assert.equal(failure.status, 403);
  assert.equal(failure.advice, 'Ask for the role.');
  assert.deepEqual(failure.text, ROLE);
  assert.equal(asked.length, 3);
});

test('a change that was refused twice is not tried a third time', async () => {
  const { api, asked } = serverOf(json({ csrf: 'a' }), json({}, 403), json({ csrf: 'b' }), json({}, 403), json({}));
  await api.session();

  assert.equal((await failureOf(api.write('/requests', {}, REQUEST))).status, 403);
  assert.equal(asked.length, 4);
});

test('a server that does not answer is told from one that refuses', async () => {
  const failure = await failureOf(serverOf().api.read('/purposes'));

  assert.equal(failure.status, 0);
  assert.equal(failure.isPassing, true);
});

test('a login form in place of data means that the session has ended', async () => {
  const { api } = serverOf(new Response('<form>Log in</form>', { status: 200 }));

  assert.equal((await failureOf(api.read('/purposes'))).status, 401);
});

test('an error without words keeps its status', async () => {
  const failure = await failureOf(serverOf(new Response('<h1>Bad gateway</h1>', { status: 502 })).api.read('/purposes'));

  assert.equal(failure.status, 502);
  assert.equal(failure.advice, '');
});
