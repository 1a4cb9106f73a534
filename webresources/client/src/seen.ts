const HALF = 0.5;
const SECOND = 1000;
const ROUNDING = 0.99;

/**
 * Calls back once half of an element was visible for a second without a break, or once the element filled half of the window so long, if it
 * is higher than twice the window; at once where the browser cannot tell.
 *
 * @returns stops watching
 */
export function whenSeen(element: Element, seen: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    seen();
    return () => {};
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  let observer: IntersectionObserver | undefined;
  let share = HALF;

  /** The observer also reports when the element enters the window: its height may be another one by then. */
  function watch(wanted: number): void {
    observer?.disconnect();
    share = wanted;
    observer = new IntersectionObserver(react, { threshold: [0, wanted] });
    observer.observe(element);
  }
  function react(entries: IntersectionObserverEntry[]): void {
    const entry = entries[entries.length - 1]!;
    const wanted = shareOf(entry);
    if (Math.abs(wanted - share) > share / 100) {
      watch(wanted);
    } else if (entry.isIntersecting && entry.intersectionRatio >= share * ROUNDING) {
      timer = timer || setTimeout(done, SECOND);
    } else {
      clearTimeout(timer);
      timer = undefined;
    }
  }
  function stop(): void {
    clearTimeout(timer);
    observer?.disconnect();
  }
  function done(): void {
    if (document.visibilityState === 'visible') {
      stop();
      seen();
    } else {
      timer = setTimeout(done, SECOND);
    }
  }
  watch(HALF);
  return stop;
}

/** The share of the element that has to be visible. */
function shareOf({ boundingClientRect: { height }, rootBounds }: IntersectionObserverEntry): number {
  const window = rootBounds ? rootBounds.height : innerHeight;
  return height > 2 * window ? (HALF * window) / height : HALF;
}
