import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExperimentSummary } from '../../api/schema';
import { isDecided, runningOnes } from './experiments';

function experiment(title: string, state: string, level = 'good', code?: string): ExperimentSummary {
  const verdict = code === undefined ? null : { code, text: '', parameters: {} };
  return { name: title, title, state, health: { level, texts: [] }, verdict } as unknown as ExperimentSummary;
}

test('drafts and stopped experiments are left out', () => {
  const all = [experiment('a', 'draft'), experiment('b', 'running'), experiment('c', 'stopped'), experiment('d', 'paused')];

  assert.deepEqual(
    runningOnes(all).map(({ name }) => name),
    ['b', 'd'],
  );
});

test('a broken one comes first, then those that need attention, then the decided ones', () => {
  const all = [
    experiment('calm', 'running', 'good', 'keep-running'),
    experiment('decided', 'running', 'good', 'winner'),
    experiment('look', 'running', 'attention'),
    experiment('broken', 'running', 'broken'),
  ];

  assert.deepEqual(
    runningOnes(all).map(({ name }) => name),
    ['broken', 'look', 'decided', 'calm'],
  );
});

test('a verdict that says to wait decides nothing', () => {
  assert.equal(isDecided(experiment('a', 'running', 'good', 'too-early')), false);
  assert.equal(isDecided(experiment('a', 'running')), false);
  assert.equal(isDecided(experiment('a', 'running', 'good', 'worse')), true);
});
