import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArmView, GoalReportView, ReportView, SegmentRowView, SplitView } from '../api/schema';
import { goalsInOrder, isOwnWord, primaryOf } from './names';
import { bestOf } from './readout';
import { chosenOf, goalsOf, rowsOf, variantsOf } from './segments';
import { linesOf } from './series';
import { sharesByDay, sharesOf } from './split';

const arm = (variant: string, chanceToBeat?: number) =>
  ({ variant, title: variant.toUpperCase(), isControl: variant === 'default', chanceToBeat }) as unknown as ArmView;

const goal = (name: string, role: GoalReportView['role']) =>
  ({
    goal: name,
    title: name,
    role,
    arms: [arm('default'), arm('bold', 0.4), arm('calm', 0.9)],
    series: [],
  }) as unknown as GoalReportView;

const row = (dimension: string, value: string, more: Partial<SegmentRowView> = {}) =>
  ({ dimension, value, goal: 'order', variant: 'bold', hidden: false, ...more }) as unknown as SegmentRowView;

const REPORT = {
  goals: [goal('bounce', 'guardrail'), goal('order', 'primary'), goal('back', 'secondary')],
  segments: {
    rows: [
      row('device', 'phone'),
      row('visitor', 'new'),
      row('device', 'tablet'),
      row('device', 'phone', { variant: 'calm', goal: 'bounce' }),
    ],
    words: [],
    least: 10,
  },
} as unknown as ReportView;

test('the goal that decides comes first, guardrails last', () => {
  assert.deepEqual(
    goalsInOrder(REPORT).map(each => each.goal),
    ['order', 'back', 'bounce'],
  );
  assert.equal(primaryOf(REPORT)?.goal, 'order');
});

test('arms that no editor named are said in words', () => {
  const experiment = { ...REPORT, control: 'default' };
  const programme = { ...REPORT, control: 'holdout' };

  assert.deepEqual(
    ['default', 'bold', 'shown'].map(variant => isOwnWord(experiment, variant)),
    [true, false, false],
  );
  assert.ok(isOwnWord(programme, 'personalized'));
});

test('the read-out is about the variant that is most likely better', () => {
  assert.equal(bestOf(REPORT.goals[0]!)?.variant, 'calm');
  assert.equal(bestOf({ ...REPORT.goals[0]!, arms: [arm('default'), arm('bold')] }), undefined);
});

test('lines stand in the order of the arms, and only where there is something to draw', () => {
  const series = [
    { day: '2026-11-01', variant: 'calm', visitors: 9, value: 0.1, low: null, high: 0.4 },
    { day: '2026-11-02', variant: 'calm', visitors: 12, value: 0.2, low: -0.1, high: 0.3 },
  ];
  const lines = linesOf({ ...REPORT.goals[1]!, series }, name => name.toUpperCase());

  assert.deepEqual(
    lines.map(line => [line.name, line.points.length]),
    [['CALM', 2]],
  );
});

test('segments begin with the goal that decides, and rows of one dimension stand together', () => {
  assert.deepEqual(chosenOf(REPORT, { goal: '', variant: '' }), { goal: 'order', variant: 'bold' });
  assert.deepEqual(
    rowsOf(REPORT, 'order', 'bold').map(each => each.value),
    ['phone', 'tablet', 'new'],
  );
});

test('a choice that the report does not have is not kept', () => {
  assert.deepEqual(chosenOf(REPORT, { goal: 'back', variant: 'gone' }), { goal: 'order', variant: 'bold' });
  assert.deepEqual(chosenOf(REPORT, { goal: 'bounce', variant: 'calm' }), { goal: 'bounce', variant: 'calm' });
  assert.deepEqual(
    [goalsOf(REPORT).map(each => each.goal), variantsOf(REPORT)],
    [
      ['bounce', 'order'],
      ['bold', 'calm'],
    ],
  );
});

test('shares of the split add up over the days', () => {
  const split: SplitView = {
    isBroken: false,
    text: { code: '', text: '', parameters: {} },
    arms: [
      { variant: 'default', visitors: 30, expected: 20, left: 1 },
      { variant: 'bold', visitors: 10, expected: 20, left: 0 },
    ],
    byDay: [
      { day: '2026-11-01', counts: { default: 10 } },
      { day: '2026-11-02', counts: { default: 20, bold: 10 } },
    ],
  };

  assert.deepEqual(
    sharesOf(split).map(each => [each.share, each.expected]),
    [
      [0.75, 0.5],
      [0.25, 0.5],
    ],
  );
  assert.deepEqual(sharesByDay(split), [
    { x: '2026-11-01', default: 1, bold: 0 },
    { x: '2026-11-02', default: 0.75, bold: 0.25 },
  ]);
});

test('a split of nobody has no shares', () => {
  const split = { isBroken: false, text: { code: '', text: '', parameters: {} }, arms: [], byDay: [] };

  assert.deepEqual(sharesOf(split), []);
});
