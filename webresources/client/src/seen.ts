const HALF = 0.5;
const SECOND = 1000;

/**
 * Calls back once half of an element was visible for a second without a break; at once where the browser cannot tell.
 *
 * @returns stops watching
 */
export function whenSeen(element: Element, seen: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    seen();
    return () => {};
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver(
    entries => {
      const isVisible = entries[entries.length - 1]!.isIntersecting;
      clearTimeout(timer);
      timer = isVisible ? setTimeout(done, SECOND) : undefined;
    },
    { threshold: HALF },
  );
  function stop(): void {
    clearTimeout(timer);
    observer.disconnect();
  }
  function done(): void {
    if (document.visibilityState === 'visible') {
      stop();
      seen();
    } else {
      timer = setTimeout(done, SECOND);
    }
  }
  observer.observe(element);
  return stop;
}
