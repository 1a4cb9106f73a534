import type { VerificationView } from '../../../api/schema';

/** How a verification ended, or that it has not. */
export type Verdict = 'running' | 'valid' | 'notAnchored' | 'notCompared' | 'validWithProblems' | 'invalid' | 'failed';

export function isRunning({ state }: VerificationView): boolean {
  return state === 'running';
}

export function verdictOf({ state, result }: VerificationView): Verdict {
  if (state === 'running') {
    return 'running';
  }
  if (state === 'failed' || result === null) {
    return 'failed';
  }
  if (!result.valid) {
    return result.fault === null ? 'notCompared' : 'invalid';
  }
  if (result.problemTexts.length > 0) {
    return 'validWithProblems';
  }
  return result.anchored || result.records === 0 ? 'valid' : 'notAnchored';
}

/** How much is done, 0 to 100; nothing while it is not known how much there is. */
export function percentDone({ checked, total }: VerificationView): number {
  return total <= 0 ? 0 : Math.min(100, Math.floor((100 * checked) / total));
}
