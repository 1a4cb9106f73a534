import { everySecond, on } from './listening';
import { enqueue } from './sending';
import { page, topicsOf } from './signal';

/** Reports what happened on a page; moved when another one is looked at from now on. */
type Report = (here: string, moved?: boolean) => void;

const SECONDS_TO_CONSUME = 5;
const DAY = 86400;
// Elements end between pixels when the page is zoomed.
const ROUNDING = 1;

/**
 * Watches how far the page is scrolled and which content is read to its end.
 *
 * @returns reports the depth on a page, if it grew since the last report; the next page begins at its top
 */
export function watchScrolling(): Report {
  let deepest = 0;
  let reported = 0;
  const look = watchContent();
  on(document, 'scroll', event => {
    look(0);
    if (event.target === document) {
      const seen = (scrollY + innerHeight) / document.documentElement.scrollHeight;
      deepest = Math.max(deepest, Math.min(100, Math.round(seen * 100)));
    }
  });
  return (here, moved) => {
    if (deepest > reported) {
      enqueue('scroll-depth', { page: here, percent: deepest });
    }
    reported = deepest = moved ? 0 : deepest;
  };
}

/**
 * Measures how long the page is visible.
 *
 * @returns reports the time since the last report, when the page is left: in whole seconds, the rest counts next time
 */
export function watchTime(): Report {
  let visible = 0;
  let since: number | undefined;
  const look = () => {
    const now = performance.now();
    visible += since === undefined ? 0 : now - since;
    since = document.visibilityState === 'visible' ? now : undefined;
  };
  look();
  on(document, 'visibilitychange', look);
  on(window, 'pageshow', look);
  return (here, moved) => {
    look();
    const seconds = Math.floor(visible / 1000);
    if (seconds) {
      enqueue('visible-time', { page: here, seconds: Math.min(seconds, DAY) });
    }
    visible = moved ? 0 : visible % 1000;
    since = moved ? since : undefined;
  };
}

/**
 * Watches the elements with topics. One is consumed when its end came into view and it was visible for long enough.
 *
 * @returns looks at them again, adding so many seconds to those in view
 */
function watchContent(): (seconds: number) => void {
  let unread = Array.from(document.querySelectorAll('[data-p13n-topics]'), element => ({
    element,
    seconds: 0,
    ended: false,
  }));
  const look = (seconds: number) => {
    unread = unread.filter(content => {
      const { top, bottom } = content.element.getBoundingClientRect();
      if (document.visibilityState === 'visible' && top < innerHeight && bottom > 0) {
        content.seconds += seconds;
        content.ended = content.ended || bottom <= innerHeight + ROUNDING;
      }
      const consumed = content.ended && content.seconds >= SECONDS_TO_CONSUME;
      if (consumed) {
        enqueue('content-consumed', { page: page(), topics: topicsOf(content.element) });
      }
      return !consumed;
    });
  };
  if (unread.length) {
    everySecond(() => look(1));
  }
  return look;
}
