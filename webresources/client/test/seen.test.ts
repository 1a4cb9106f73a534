import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { whenSeen } from '../src/seen';

type Callback = (entries: { isIntersecting: boolean }[]) => void;

let report: Callback;
let watching = 0;

class FakeObserver {
  constructor(callback: Callback) {
    report = callback;
  }
  observe(): void {
    watching++;
  }
  disconnect(): void {
    watching--;
  }
}

function browser(): void {
  Object.assign(globalThis, { IntersectionObserver: FakeObserver, document: { visibilityState: 'visible' } });
  mock.timers.enable({ apis: ['setTimeout'] });
}

afterEach(() => {
  mock.timers.reset();
  delete (globalThis as any).IntersectionObserver;
  delete (globalThis as any).document;
  watching = 0;
});

test('an element is seen after a second in view without a break', () => {
  browser();
  let seen = 0;
  whenSeen({} as Element, () => seen++);

  report([{ isIntersecting: true }]);
  mock.timers.tick(900);
  report([{ isIntersecting: false }]);
  mock.timers.tick(5000);
  assert.equal(seen, 0);
  report([{ isIntersecting: true }]);
  mock.timers.tick(1000);

  assert.equal(seen, 1);
  assert.equal(watching, 0);
});

test('an element in a hidden tab is seen when the tab is shown', () => {
  browser();
  let seen = 0;
  whenSeen({} as Element, () => seen++);
  (globalThis as any).document.visibilityState = 'hidden';

  report([{ isIntersecting: true }]);
  mock.timers.tick(3000);
  assert.equal(seen, 0);
  (globalThis as any).document.visibilityState = 'visible';
  mock.timers.tick(1000);

  assert.equal(seen, 1);
});

test('nothing is reported after the end of watching', () => {
  browser();
  let seen = 0;
  const stop = whenSeen({} as Element, () => seen++);

  report([{ isIntersecting: true }]);
  stop();
  mock.timers.tick(5000);

  assert.equal(seen, 0);
  assert.equal(watching, 0);
});

test('without an observer the element counts at once', () => {
  let seen = 0;

  whenSeen({} as Element, () => seen++);

  assert.equal(seen, 1);
});
