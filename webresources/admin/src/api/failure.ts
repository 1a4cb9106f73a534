import type { TextView } from './schema';

/** The server's error response; status 0 when it did not respond at all. */
export class Failure extends Error {
  constructor(
    readonly status: number,
    /** A sentence of the server's that says what to do; empty when it gave none. */
    readonly advice: string,
    /** The same as a code with fields, where the server has one. */
    readonly text?: TextView,
  ) {
    super(`The server answered ${status}. ${advice}`);
  }

  /** Whether asking again in a moment may help. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

/** The failure behind anything that was thrown. */
export function failureOf(thrown: unknown): Failure {
  return thrown instanceof Failure ? thrown : new Failure(0, '');
}
