import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { whenSeen } from '../src/seen';

const WINDOW = 800;

interface Entry {
  isIntersecting: boolean;
  intersectionRatio: number;
  boundingClientRect: { height: number };
  rootBounds: { height: number };
}

let callback: (entries: Entry[]) => void;
let thresholds: number[] = [];
let watching = 0;

class FakeObserver {
  constructor(react: (entries: Entry[]) => void, options: { threshold: number[] }) {
    callback = react;
    thresholds = options.threshold;
  }
  observe(): void {
    watching++;
  }
  disconnect(): void {
    watching--;
  }
}

/** So many pixels of an element are in view. */
function report(visible: number, height = 100): void {
  callback([
    {
      isIntersecting: visible > 0,
      intersectionRatio: visible / height,
      boundingClientRect: { height },
      rootBounds: { height: WINDOW },
    },
  ]);
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

  report(60);
  mock.timers.tick(900);
  report(0);
  mock.timers.tick(5000);
  assert.equal(seen, 0);
  report(60);
  mock.timers.tick(1000);

  assert.equal(seen, 1);
  assert.equal(watching, 0);
});

test('an element in a hidden tab is seen when the tab is shown', () => {
  browser();
  let seen = 0;
  whenSeen({} as Element, () => seen++);
  (globalThis as any).document.visibilityState = 'hidden';

  report(60);
  mock.timers.tick(3000);
  assert.equal(seen, 0);
  (globalThis as any).document.visibilityState = 'visible';
  mock.timers.tick(1000);

  assert.equal(seen, 1);
});

test('less than half of an element is not seen', () => {
  browser();
  let seen = 0;
  whenSeen({} as Element, () => seen++);

  report(40);
  mock.timers.tick(5000);

  assert.equal(seen, 0);
});

test('an element higher than twice the window is seen when it fills half of the window', () => {
  browser();
  let seen = 0;
  whenSeen({} as Element, () => seen++);

  report(10, 4000);
  assert.deepEqual(thresholds, [0, 0.1]);
  report(390, 4000);
  mock.timers.tick(5000);
  assert.equal(seen, 0);
  report(400, 4000);
  mock.timers.tick(1000);

  assert.equal(seen, 1);
  assert.equal(watching, 0);
});

test('an element that grew since counts by its height of now', () => {
  browser();
  let seen = 0;
  whenSeen({} as Element, () => seen++);

  report(0, 100);
  report(400, 8000);
  assert.deepEqual(thresholds, [0, 0.05]);
  report(400, 8000);
  mock.timers.tick(1000);

  assert.equal(seen, 1);
});

test('nothing is reported after the end of watching', () => {
  browser();
  let seen = 0;
  const stop = whenSeen({} as Element, () => seen++);

  report(60);
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
