import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenOf } from './saids';

const WRONG = {
  code: 'weights-do-not-add-up',
  text: 'The weights must add up to 100 %; they add up to 90 %.',
  parameters: { sum: '90' },
};

test('in English the server is quoted', () => {
  assert.deepEqual(spokenOf(WRONG, 'en', 'en'), { text: WRONG.text, isEnglish: true });
});

test('in German a known code is said in German, with its values', () => {
  assert.deepEqual(spokenOf(WRONG, 'de', 'de'), {
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
    spokenOf(said, 'de', 'de').text,
    '[bold] schadet [Orders]: −12,3\u00a0%, wo ein Verlust von 5\u00a0% ertragen wird.',
  );
});

test('a list is told with an and', () => {
  const parameters = { goal: 'Orders', variant: 'bold', dimension: 'country', helped: 'CH\nAT\nDE' };

  assert.match(spokenOf({ code: 'segments-helped', text: '', parameters }, 'de', 'de').text, /CH, AT und DE/);
});

test('a code that came later than the app is quoted in English', () => {
  assert.deepEqual(spokenOf({ code: 'not-yet', text: 'News.' }, 'de', 'de'), { text: 'News.', isEnglish: true });
});

test('a sentence whose value is missing is quoted rather than left with a hole', () => {
  assert.equal(spokenOf({ ...WRONG, parameters: {} }, 'de', 'de').text, WRONG.text);
});
