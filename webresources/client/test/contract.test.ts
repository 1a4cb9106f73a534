import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { createClient, ProblemError, type Client } from '../src';
import { mockOfDocument, type Mock } from './mock';

describe('a mock of the OpenAPI document', () => {
  let mock: Mock;
  let visitor: Client;

  before(async () => {
    mock = await mockOfDocument();
  });

  after(() => mock.close());

  beforeEach(() => {
    mock.answerWith();
    visitor = createClient({ base: mock.base });
  });

  test('understands every request of the client, which understands every answer', async () => {
    const page = await visitor.page('/home', { lang: 'de', components: ['hero'], preflight: true, utm_campaign: 'spring' });
    const decided = page['@components']![0]!;
    await visitor.exposeNow([decided.receipt!]);
    const state = await visitor.consent({ analytics: true });
    await visitor.consent();
    await visitor.track('signed-up', { plan: 'pro' });

    assert.equal(typeof page['@key'], 'string');
    assert.equal(typeof decided.reason.code, 'string');
    assert.equal(state.globalPrivacyControl, true);
    assert.deepEqual(mock.faults, []);
  });

  test('refuses as the document says, and the client tells why', async () => {
    for (const status of [400, 403, 404, 429, 503]) {
      mock.answerWith(status);
      await assert.rejects(visitor.page('/home'), (error: ProblemError) => {
        assert.equal(error.status, status);
        assert.equal(error.message, 'text');
        assert.deepEqual(error.known, ['text']);
        return true;
      });
    }

    assert.deepEqual(mock.faults, []);
  });

  test('notices requests that the document does not have', async () => {
    const strict = await mockOfDocument();
    const wrong = createClient({ base: strict.base });

    await wrong.page('/home', { colour: 'red' });
    await fetch(`${strict.base}/exposures`, { method: 'POST', body: '{"receipts":"r","extra":1}' });
    await fetch(`${strict.base}/nothing`);
    strict.close();

    assert.match(strict.faults.join('\n'), /unknown parameter colour[\s\S]*unknown address GET \/v1\/nothing/);
    assert.match(strict.faults.join('\n'), /additional properties/);
  });
});
