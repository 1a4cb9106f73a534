import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysBefore, dayText, timeText } from './times';

test('a time says its offset from UTC', () => {
  assert.match(timeText('2026-11-25T13:05:09Z', 'en', 'Europe/Zurich'), /14:05:09 UTC\+01:00$/);
  assert.match(timeText('2026-07-25T13:05:09Z', 'de', 'Europe/Zurich'), /25\. Juli 2026.*15:05:09 UTC\+02:00$/);
});

test('a time in UTC says so', () => {
  assert.match(timeText('2026-11-25T13:05:09Z', 'en', 'UTC'), /13:05:09 UTC(\+00:00)?$/);
});

test('a day is written as its reader writes it', () => {
  assert.equal(dayText('2026-11-05', 'en'), 'Nov 5, 2026');
  assert.equal(dayText('2026-11-05', 'de'), '05.11.2026');
});

test('days are counted over the end of a month', () => {
  assert.equal(daysBefore('2026-03-01', 1), '2026-02-28');
});
