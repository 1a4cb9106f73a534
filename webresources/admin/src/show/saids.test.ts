import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenOf, type Names } from './saids';

const NAMES: Names = {
  locale: 'de',
  variant: name => (name === 'default' ? 'eigener Inhalt' : `[${name}]`),
  dimension: name => ({ visitor: 'Besucher' })[name] ?? name,
  value: (dimension, value) => (dimension === 'visitor' && value === 'new' ? 'neu' : value),
};

const WRONG = {
  code: 'weights-do-not-add-up',
  text: 'The weights must add up to 100 %; they add up to 90 %.',
  parameters: { sum: '90' },
};

test('in English the server is quoted', () => {
  assert.deepEqual(spokenOf(WRONG, 'en', NAMES), { text: WRONG.text, isEnglish: true });
});

test('in German a known code is said in German, with its values', () => {
  assert.deepEqual(spokenOf(WRONG, 'de', NAMES), {
    text: 'Die Anteile müssen 100 % ergeben; sie ergeben 90 %.',
    isEnglish: false,
  });
});

test('values are written as their kind is', () => {
  const said = {
    code: 'stopped',
    text: '',
    parameters: { variant: 'bold', goal: 'Orders', change: '-0.1234', tolerance: '0.05' },
  };

  assert.equal(
    spokenOf(said, 'de', NAMES).text,
    '[bold] schadet [Orders]: −12,3\u00a0%, wo ein Verlust von 5\u00a0% ertragen wird.',
  );
});

test('a list is told with an and', () => {
  const parameters = { goal: 'Orders', variant: 'bold', dimension: 'country', helped: 'CH\nAT\nDE' };

  assert.match(spokenOf({ code: 'segments-helped', text: '', parameters }, 'de', NAMES).text, /CH, AT und DE/);
});

test('kinds of visitors have names', () => {
  const parameters = { goal: 'Orders', variant: 'bold', dimension: 'visitor', helped: 'new', hurt: 'old' };
  const said = { code: 'segments-mixed', text: '', parameters };

  assert.match(spokenOf(said, 'de', NAMES).text, /„Besucher“ neu und schadet old/);
  assert.match(spokenOf(said, 'en', NAMES).text, /“Besucher: neu” and hurts “old”/);
});

test('a verdict without an interval is said without one', () => {
  const parameters = { variant: 'bold', control: 'default', goal: 'Orders', change: '0.08' };
  const said = { code: 'winner', text: '', parameters };

  assert.equal(spokenOf(said, 'de', NAMES).text, '[bold] ist nach [Orders] besser als eigener Inhalt: +8,0\u00a0%.');
  assert.match(
    spokenOf({ ...said, parameters: { ...parameters, low: '0.02', high: '0.14' } }, 'de', NAMES).text,
    /zwischen \+2,0\u00a0% und \+14,0\u00a0%\.$/,
  );
});

test('a code that came later than the app is quoted in English', () => {
  assert.deepEqual(spokenOf({ code: 'not-yet', text: 'News.' }, 'de', NAMES), { text: 'News.', isEnglish: true });
});

test('a sentence whose value is missing is quoted rather than left with a hole', () => {
  assert.equal(spokenOf({ ...WRONG, parameters: {} }, 'de', NAMES).text, WRONG.text);
});
