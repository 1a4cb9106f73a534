import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageTextOf, type Names } from './messages';

const NAMES: Names = {
  locale: 'de',
  variant: name => (name === 'default' ? 'eigener Inhalt' : `„${name}“`),
  dimension: name => ({ visitor: 'Besucher' })[name] ?? name,
  value: (dimension, value) => (dimension === 'visitor' && value === 'new' ? 'neu' : value),
  group: (dimension, values) => `${dimension} ${values.join('+')}`,
  signal: kind => kind.toUpperCase(),
};

const WRONG = {
  code: 'weights-do-not-add-up',
  text: 'The weights must add up to 100 %; they add up to 90 %.',
  parameters: { sum: '90' },
};

test('in English the server is quoted', () => {
  assert.deepEqual(messageTextOf(WRONG, 'en', NAMES), { text: WRONG.text, isEnglish: true });
});

test('in German a known code is written in German, with its values', () => {
  assert.deepEqual(messageTextOf(WRONG, 'de', NAMES), {
    text: 'Die Anteile müssen 100 % ergeben; sie ergeben 90 %.',
    isEnglish: false,
  });
});

test('values are written as their kind is', () => {
  const message = {
    code: 'stopped',
    text: '',
    parameters: { variant: 'bold', goal: 'Orders', change: '-0.1234', tolerance: '0.05' },
  };

  assert.equal(
    messageTextOf(message, 'de', NAMES).text,
    '„bold“ schadet „Orders“: −12,3\u00a0%, wo ein Verlust von 5\u00a0% ertragen wird.',
  );
});

test('a list is told with an and', () => {
  const message = { code: 'ready-signals', text: '', parameters: { kinds: '3', arriving: 'search\nconversion' } };

  assert.match(messageTextOf(message, 'de', NAMES).text, /: SEARCH und CONVERSION\.$/);
});

test('a list without entries is not told', () => {
  const message = { code: 'ready-segment', text: '', parameters: { proven: '', unproven: 'Families' } };

  assert.match(messageTextOf(message, 'en', NAMES).text, /Tried now: Families; none is proven yet\.$/);
  assert.match(messageTextOf({ ...message, parameters: { proven: '', unproven: '' } }, 'en', NAMES).text, /; none is proven yet/);
});

test('kinds of visitors are told as groups', () => {
  const parameters = { goal: 'Orders', variant: 'bold', dimension: 'visitor', helped: 'new', hurt: 'old\nolder' };
  const message = { code: 'segments-mixed', text: '', parameters };

  assert.match(messageTextOf(message, 'de', NAMES).text, /hilft „bold“ visitor new und schadet visitor old\+older/);
  assert.match(messageTextOf(message, 'en', NAMES).text, /helps visitor new and hurts visitor old\+older/);
});

test('names of editors are quoted as the language does, also in the words of the server', () => {
  const message = { code: 'not-yet', text: 'The variant [bold] is gone.', parameters: {} };

  assert.equal(messageTextOf(message, 'de', NAMES).text, 'The variant “bold” is gone.');
});

test('a verdict without an interval is written without one', () => {
  const parameters = { variant: 'bold', control: 'default', goal: 'Orders', change: '0.08' };
  const message = { code: 'winner', text: '', parameters };

  assert.equal(messageTextOf(message, 'de', NAMES).text, '„bold“ ist nach „Orders“ über alle Besucher besser als eigener Inhalt: +8,0\u00a0%.');
  assert.match(
    messageTextOf({ ...message, parameters: { ...parameters, low: '0.02', high: '0.14' } }, 'de', NAMES).text,
    /zwischen \+2,0\u00a0% und \+14,0\u00a0%\.$/,
  );
});

test('a code that came later than the app is quoted in English', () => {
  assert.deepEqual(messageTextOf({ code: 'not-yet', text: 'News.', parameters: {} }, 'de', NAMES), { text: 'News.', isEnglish: true });
});

test('a sentence whose value is missing is quoted rather than left with a hole', () => {
  assert.equal(messageTextOf({ ...WRONG, parameters: {} }, 'de', NAMES).text, WRONG.text);
});
