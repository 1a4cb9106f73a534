/**
 * The result of the call, or undefined when it throws. Any part of the browser may be missing or refuse its service, in
 * private windows, sandboxed frames or old browsers; the tracker then goes on without it.
 */
export function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
