import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FieldView, TextView } from '../api/schema';
import { messageTextOf, type Names } from './messages';

const NAMES: Names = {
  locale: 'de',
  variant: name => (name === 'default' ? 'eigener Inhalt' : `„${name}“`),
  dimension: name => ({ visitor: 'Besucher' })[name] ?? name,
  value: (dimension, value) => (dimension === 'visitor' && value === 'new' ? 'neu' : value),
  group: (dimension, values) => `${dimension} ${values.join('+')}`,
  signal: kind => kind.toUpperCase(),
};

type FieldType = FieldView['type'];

const field = (type: FieldType, ...texts: string[]): FieldView => ({
  type,
  number: null,
  texts,
  dimension: null,
  messages: [],
});
const number = (type: FieldType, value: number): FieldView => ({ ...field(type), number: value });
const group = (dimension: string, ...values: string[]): FieldView => ({ ...field('group', ...values), dimension });
const message = (key: string, fields: Record<string, FieldView>, text = ''): TextView => ({
  code: key.slice(key.indexOf('.') + 1),
  text,
  parameters: {},
  key,
  fields,
});
const german = (of: TextView) => messageTextOf(of, 'de', NAMES).text;

const WRONG = message(
  'draft.weights-do-not-add-up',
  { sum: field('text', '90') },
  'The weights must add up to 100 %; they add up to 90 %.',
);

test('a text is in the language of the reader, with its values', () => {
  assert.deepEqual(messageTextOf(WRONG, 'en', NAMES), { text: WRONG.text, isEnglish: true });
  assert.deepEqual(messageTextOf(WRONG, 'de', NAMES), {
    text: 'Die Anteile müssen 100 % ergeben; sie ergeben 90 %.',
    isEnglish: false,
  });
});

test('values are written as their type is', () => {
  const stopped = message('report.stopped', {
    variant: field('variant', 'bold'),
    goal: field('title', 'Orders'),
    change: number('change', -0.1234),
    tolerance: number('share', 0.05),
  });

  assert.equal(german(stopped), '„bold“ schadet „Orders“: −12,3\u00a0%; Toleranz: 5\u00a0%.');
});

test('a single week is one week in both languages', () => {
  const running = (weeks: number) =>
    message('report.keep-running', {
      weeks: number('count', weeks),
      time: field('form', 'weeks'),
      interval: field('form', 'none'),
    });

  assert.match(german(running(1)), /kann es noch etwa eine Woche dauern\.$/);
  assert.match(german(running(1200)), /kann es noch etwa 1\.200 Wochen dauern\.$/);
  assert.match(messageTextOf(running(1), 'en', NAMES).text, /may still take about a week\.$/);
  assert.match(messageTextOf(running(2), 'en', NAMES).text, /may still take about 2 weeks\.$/);
});

test('numbers of things are grouped', () => {
  const plan = message('report.plan-over', { planned: number('count', 12_000) });

  assert.match(german(plan), /Der Plan von 12\.000 Besuchern/);
});

test('a list is written with an and', () => {
  const arriving = field('signal', 'search', 'conversion');

  assert.match(german(message('report.ready-signals', { kinds: number('count', 3), arriving })), /: SEARCH und CONVERSION\.$/);
});

test('kinds of visitors are written as groups', () => {
  const mixed = message('report.segments-mixed', {
    goal: field('title', 'Orders'),
    variant: field('variant', 'bold'),
    helped: group('visitor', 'new'),
    hurt: group('visitor', 'old', 'older'),
  });

  assert.match(german(mixed), /hilft „bold“ visitor new und schadet visitor old\+older/);
  assert.match(messageTextOf(mixed, 'en', NAMES).text, /helps visitor new and hurts visitor old\+older/);
});

test('messages inside a message follow the language', () => {
  const hopeless = message('draft.hopeless', { why: { ...field('messages'), messages: [WRONG] } });

  assert.equal(german(hopeless), german(WRONG));
});

test('a name of an editor is no syntax', () => {
  const twice = message('draft.variant-twice', { variant: field('title', "{x} 'y' <b>") });

  assert.equal(german(twice), "Die Variante „{x} 'y' <b>“ ist zweimal da: Entfernen Sie eine.");
});

test('a key that came later than the app is written in English, with quoted names', () => {
  assert.deepEqual(messageTextOf(message('report.not-yet', {}, 'The variant [bold] is gone.'), 'de', NAMES), {
    text: 'The variant [bold] is gone.',
    isEnglish: true,
  });
});

test('a text whose value is missing is the one of the server rather than one with a hole', () => {
  assert.equal(german({ ...WRONG, fields: {} }), WRONG.text);
});
