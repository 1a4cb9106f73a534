import { attempt } from './attempt';
import { drop } from './sending';

/** The purposes of signals: goals are counted under the one, profiles built under the other. */
const PURPOSES = ['analytics', 'behavioral'];

let granted: string | undefined;
let begin = () => {};
let end = () => {};

/**
 * Calls begin now or as soon as tracking is granted for a purpose, and end when it is granted for none or no longer; any number
 * of times. When one of both is withdrawn, what waits is dropped.
 */
export function followConsent(whenGranted: () => void, whenGone: () => void): void {
  begin = whenGranted;
  end = whenGone;
  isGranted();
}

/** Whether tracking is granted for some purpose at this moment. Changes since the last call are handled first. */
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
      attempt(drop);
    }
  }
  return !!now;
}

/**
 * Reads the choices in a cookie such as `_q1w2e3r4t5y6u7i8o9p0aZ.behavioral-1-mh2k3z_3.preferences-0g-mh2k40_1~k1~mac`: the
 * consent id, and entries of purpose, choice, time and version of the text. The g after a choice says that it was made while
 * the browser sent Global Privacy Control: only such a choice outweighs it. Without a choice, the cookie `p13n_defaults` tells
 * what is granted all the same, such as `analytics.behavioral`. On HTTPS the names may begin with `__Host-`; a cookie without it is
 * another host's then.
 */
function readGrant(purpose: string): boolean {
  const choice = RegExp(`(?:^|\\.)${purpose}-([01])(g?)-\\w+(?:\\.|$)`).exec(cookie('consent'));
  const granted = choice ? choice[1] === '1' : cookie('defaults').split('.').includes(purpose);
  return granted && (!!(choice && choice[2]) || !navigator.globalPrivacyControl);
}

function cookie(name: string): string {
  const find = (prefix: string) => RegExp(`(?:^|; )${prefix}p13n_${name}=([^;~]*)`).exec(document.cookie);
  return (find('__Host-') || find(''))?.[1] || '';
}
