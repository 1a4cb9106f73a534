import { publish } from './api';
import { attempt } from './attempt';
import { watchClicks } from './clicks';
import { followConsent, isGranted } from './consent';
import { reportLanding } from './landing';
import { on, stopListening } from './listening';
import { watchScrolling, watchTime } from './reading';
import { drop, resend, sendBeforeLeaving } from './sending';

/** Starts to work, once tracking is granted. Page views are not its business: the server sees them. */
function begin(): void {
  resend();
  attempt(watchClicks);
  const reports = [watchScrolling, watchTime].map(attempt);
  const leave = () => {
    reports.forEach(report => report && attempt(report));
    sendBeforeLeaving();
  };
  on(window, 'pagehide', leave);
  on(document, 'visibilitychange', () => document.visibilityState === 'hidden' && leave());
  attempt(reportLanding);
}

function end(): void {
  stopListening();
  drop();
}

/** All that runs before consent: the API, and an ear for a choice that is made in this or another tab. */
function start(): void {
  const tabs = attempt(() => new BroadcastChannel('p13n'));
  if (tabs) {
    tabs.onmessage = isGranted;
  }
  attempt(() => cookieStore.addEventListener('change', isGranted));
  if (document.prerendering) {
    document.addEventListener('prerenderingchange', isGranted, { once: true });
  }
  followConsent(begin, drop, end);
  publish(() => {
    isGranted();
    attempt(() => tabs!.postMessage(''));
  });
}

if (!window.p13n || Array.isArray(window.p13n)) {
  attempt(start);
}
