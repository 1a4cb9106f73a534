import { attempt } from './attempt';

let granted: boolean | undefined;
let begin = () => {};
let end = () => {};

/** Calls begin now or as soon as tracking is granted, and end when it is not or no longer; any number of times. */
export function followConsent(whenGranted: () => void, whenGone: () => void): void {
  begin = whenGranted;
  end = whenGone;
  isGranted();
}

/** Whether tracking is granted at this moment. What changed since the last look is acted upon first. */
export function isGranted(): boolean {
  // A page that is only being prepared has not been seen by anybody; what was kept for later stays.
  if (document.prerendering) {
    return false;
  }
  const now = !!attempt(readGrant);
  if (now !== granted) {
    granted = now;
    attempt(now ? begin : end);
  }
  return now;
}

/**
 * Reads the choices in a cookie such as `_q1w2e3r4t5y6u7i8o9p0aZ.behavioral-1-mh2k3z_3.preferences-0g-mh2k40_1~k1~mac`: the
 * consent id, and entries of purpose, choice, time and version of the text. The g after a choice says that it was made while
 * the browser sent Global Privacy Control: only such a choice outweighs it. Without a choice, the cookie `p13n_defaults` tells
 * what is granted all the same, such as `analytics.behavioral`.
 */
function readGrant(): boolean {
  const entries = /(?:^|; )p13n_consent=([^;~]*)/.exec(document.cookie);
  const choice = entries && /(?:^|\.)behavioral-([01])(g?)-\w+(?:\.|$)/.exec(entries[1]!);
  const granted = choice
    ? choice[1] === '1'
    : /(?:^|; )p13n_defaults=(?:[^;]*\.)?behavioral(?:[.;]|$)/.test(document.cookie);
  return granted && (!!(choice && choice[2]) || !navigator.globalPrivacyControl);
}
