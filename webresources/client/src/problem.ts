/** An error of the API, as RFC 9457 describes it. */
export class ProblemError extends Error {
  constructor(
    /** The HTTP status. */
    readonly status: number,
    detail: string,
    /** The accepted values, where the error is about one of a few. */
    readonly known: readonly string[],
    /** Seconds to wait before the next attempt; absent when a repetition does not help. */
    readonly retryAfter: number | undefined,
  ) {
    super(detail);
    this.name = 'ProblemError';
  }

  /** The error of a response; one without a readable body has the status alone. */
  static async of(response: Response): Promise<ProblemError> {
    const body = await response.json().catch(() => ({}));
    const seconds = Number(response.headers.get('Retry-After') || NaN);
    return new ProblemError(
      response.status,
      body.detail || `The server answered with status ${response.status}.`,
      body.known || [],
      isNaN(seconds) ? undefined : seconds,
    );
  }
}
