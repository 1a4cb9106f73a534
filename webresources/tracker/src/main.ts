import { publish } from './api';
import { attempt } from './attempt';
import { watchClicks } from './clicks';
import { followConsent, isGranted } from './consent';
import { reportLanding } from './landing';
import { everySecond, on, stopListening } from './listening';
import { watchScrolling, watchTime } from './reading';
import { drop, enqueue, resend, sendBeforeLeaving } from './sending';
import { page } from './signal';

/** Starts to work, once tracking is granted. */
function begin(): void {
  attempt(reportView);
  resend();
  attempt(watchClicks);
  const reports = [watchScrolling, watchTime].map(attempt);
  let here = page();
  const report = (moved?: boolean) => {
    reports.forEach(each => each && attempt(() => each(here, moved)));
    here = page();
  };
  // A script may go to another page without loading it.
  const look = () => page() !== here && report(true);
  const leave = () => {
    look();
    report();
    sendBeforeLeaving();
  };
  everySecond(look);
  attempt(() => on(navigation, 'currententrychange', look));
  on(window, 'pagehide', leave);
  on(document, 'visibilitychange', () => document.visibilityState === 'hidden' && leave());
  attempt(reportLanding);
}

/** Page views are the server's business, besides one: a page that was loaded ahead of its visitor is looked at. */
function reportView(): void {
  const { activationStart, deliveryType } = performance.getEntriesByType('navigation')[0] as Loading;
  if (activationStart || /^nav/.test(deliveryType!)) {
    enqueue('page-view', { page: page() });
  }
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
  followConsent(begin, end);
  publish(() => {
    isGranted();
    attempt(() => tabs!.postMessage(''));
  });
}

if (!window.p13n || Array.isArray(window.p13n)) {
  attempt(start);
}
