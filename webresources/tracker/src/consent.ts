import { attempt } from './attempt';

/** What signals are kept under: goals are counted under the one purpose, profiles made under the other. */
const PURPOSES = ['analytics', 'behavioral'];

let granted: string | undefined;
let begin = () => {};
let lessen = () => {};
let end = () => {};

/**
 * Calls begin now or as soon as tracking is granted for a purpose, lessen when one of both is withdrawn, and end when it is granted
 * for none or no longer; any number of times.
 */
export function followConsent(whenGranted: () => void, whenLess: () => void, whenGone: () => void): void {
  begin = whenGranted;
  lessen = whenLess;
  end = whenGone;
  isGranted();
}

/** Whether tracking is granted for some purpose at this moment. What changed since the last look is acted upon first. */
export function isGranted(): boolean {
  // A page that is only being prepared has not been seen by anybody; what was kept for later stays.
  if (document.prerendering) {
    return false;
  }
  const now = attempt(() => PURPOSES.filter(readGrant).join('')) || '';
  if (now !== granted) {
    const before = granted;
    granted = now;
    if (!now || !before) {
      attempt(now ? begin : end);
    } else if (!now.includes(before)) {
      attempt(lessen);
    }
  }
  return !!now;
}

/**
 * Reads the choices in a cookie such as `_q1w2e3r4t5y6u7i8o9p0aZ.behavioral-1-mh2k3z_3.preferences-0g-mh2k40_1~k1~mac`: the
 * consent id, and entries of purpose, choice, time and version of the text. The g after a choice says that it was made while
 * the browser sent Global Privacy Control: only such a choice outweighs it. Without a choice, the cookie `p13n_defaults` tells
 * what is granted all the same, such as `analytics.behavioral`.
 */
function readGrant(purpose: string): boolean {
  const entries = /(?:^|; )p13n_consent=([^;~]*)/.exec(document.cookie);
  const choice = entries && RegExp(`(?:^|\\.)${purpose}-([01])(g?)-\\w+(?:\\.|$)`).exec(entries[1]!);
  const granted = choice
    ? choice[1] === '1'
    : RegExp(`(?:^|; )p13n_defaults=(?:[^;]*\\.)?${purpose}(?:[.;]|$)`).test(document.cookie);
  return granted && (!!(choice && choice[2]) || !navigator.globalPrivacyControl);
}
