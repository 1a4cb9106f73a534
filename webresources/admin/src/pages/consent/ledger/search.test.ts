import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVERYTHING, exportParametersOf, faultsOf, parametersOf } from './search';

test('the last day of a period is searched as a whole', () => {
  const parameters = parametersOf({ ...EVERYTHING, from: '2026-11-01', to: '2026-11-30' });

  assert.equal(parameters['from'], '2026-11-01T00:00:00Z');
  assert.equal(parameters['until'], '2026-12-01T00:00:00Z');
});

test('up to a number includes that number', () => {
  assert.equal(parametersOf({ ...EVERYTHING, upTo: '7' })['before'], 8);
});

test('an empty search restricts nothing and has no faults', () => {
  assert.deepEqual(
    Object.values(parametersOf(EVERYTHING)).filter(value => value !== undefined && value !== ''),
    [],
  );
  assert.deepEqual(faultsOf(EVERYTHING), {});
});

test('what cannot be a consent id, a commitment, a number or a period is noticed', () => {
  const wrong = { ...EVERYTHING, consentId: 'short', subject: 'XYZ', upTo: '0', from: '2026-11-02', to: '2026-11-01' };

  assert.deepEqual(faultsOf(wrong), { consentId: true, subject: true, upTo: true, to: true });
});

test('a consent id of 22 characters and a commitment of 64 digits are taken', () => {
  assert.deepEqual(faultsOf({ ...EVERYTHING, consentId: 'AbCdEfGhIjKlMnOpQrSt_-', subject: 'a1'.repeat(32) }), {});
});

test('an export is restricted by period and consent id alone', () => {
  const parameters = exportParametersOf({ ...EVERYTHING, purpose: 'pricing', consentId: 'AbCdEfGhIjKlMnOpQrSt_-' });

  assert.deepEqual(Object.keys(parameters).sort(), ['consentId', 'from', 'until']);
});
