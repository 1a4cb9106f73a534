/*
 * The editors' bar. It frames the page's components that can have variants, names what each shows, and opens the workbench
 * of one beside the page. Every entry is a link, which works without the panel. Pages in the admin app's own frames get no bar.
 */
(() => {
  'use strict';
  const MARKED = 'p13n_marked';
  const OPEN = 'p13n-bar-open';
  const LINE = 26;
  const bar = document.querySelector('.p13n-bar');
  const of = name => bar.querySelector(`.p13n-bar__${name}`);
  if (!bar || attempt(() => parent !== window && parent.location.pathname.includes('/.personalization-admin'))) {
    return;
  }
  const [toggle, marking, list, panel, marks, tab] = ['toggle', 'marking', 'list', 'panel', 'marks', 'tab'].map(of);
  const root = document.documentElement;
  let isMarking = attempt(() => sessionStorage.getItem(MARKED)) !== 'no';
  let opener;
  let isSaved = false;

  const boxes = ranges().map(markOf);
  bar.hidden = false;
  toggle.addEventListener('click', () => {
    list.hidden = !list.hidden;
    toggle.setAttribute('aria-expanded', String(!list.hidden));
  });
  marking.addEventListener('click', () => {
    isMarking = !isMarking;
    attempt(() => sessionStorage.setItem(MARKED, isMarking ? 'yes' : 'no'));
    place();
  });
  of('close').addEventListener('click', close);
  bar.addEventListener('click', event => {
    const link = event.target.closest('a[data-component], li a');
    if (link && !(event.ctrlKey || event.metaKey || event.shiftKey || event.button)) {
      event.preventDefault();
      open(link);
    }
  });
  bar.addEventListener('keydown', event => event.key === 'Escape' && !panel.hidden && close());
  attempt(() => (new BroadcastChannel('p13n-variants').onmessage = () => (isSaved = true) && panel.hidden && location.reload()));
  addEventListener('resize', place);
  addEventListener('load', place);
  attempt(() => new ResizeObserver(place).observe(document.body));
  place();

  /** The components of the page with the range that each takes; one that the page shows twice stands here twice. */
  function ranges() {
    const found = [];
    const opened = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
    while (walker.nextNode()) {
      const [, end, id] = /^ (\/?)p13n-bar (?:component="([^"]*)")?/.exec(walker.currentNode.nodeValue) ?? [];
      if (id) {
        const range = document.createRange();
        range.setStartAfter(walker.currentNode);
        opened.push({ id: id.replace(/&#45;/g, '-'), range });
        found.push(opened.at(-1));
      } else if (end) {
        opened.pop()?.range.setEndBefore(walker.currentNode);
      }
    }
    return found;
  }

  function markOf({ id, range }) {
    const item = [...list.children].find(each => each.dataset.component === id);
    const [link, shown] = item.children;
    const frame = document.createElement('span');
    const mark = document.createElement('a');
    frame.className = 'p13n-bar__frame';
    mark.className = 'p13n-bar__mark';
    mark.textContent = shown.textContent;
    mark.href = link.href;
    mark.target = link.target;
    mark.dataset.component = id;
    mark.setAttribute('aria-label', `${shown.textContent}: ${link.textContent}`);
    mark.title = item.children[2].textContent;
    marks.append(frame, mark);
    return { range, frame, mark, link };
  }

  /** Puts each frame around its component, and the names where none covers another. */
  function place() {
    marking.setAttribute('aria-pressed', String(isMarking));
    marks.hidden = !isMarking;
    if (!isMarking) {
      return;
    }
    const origin = marks.getBoundingClientRect();
    const taken = [];
    for (const { range, frame, mark } of boxes) {
      const { left, top, width, height } = range.getBoundingClientRect();
      frame.hidden = mark.hidden = !width || !height;
      const x = Math.max(0, left);
      const most = root.clientWidth - x;
      let y = top;
      while (taken.some(other => Math.abs(other.y - y) < LINE && Math.abs(other.x - x) < 160)) {
        y += LINE;
      }
      taken.push({ x, y });
      Object.assign(frame.style, {
        left: `${x - origin.left}px`,
        top: `${top - origin.top}px`,
        width: `${Math.min(width, most)}px`,
        height: `${height}px`,
      });
      Object.assign(mark.style, { left: `${x - origin.left}px`, top: `${y - origin.top}px` });
    }
  }

  /** Opens a workbench beside the page. */
  function open(link) {
    let frame = panel.querySelector('iframe');
    if (!frame) {
      frame = document.createElement('iframe');
      panel.append(frame);
    }
    opener = link;
    frame.title = panel.getAttribute('aria-label');
    frame.src = link.href;
    tab.href = link.href;
    panel.hidden = false;
    root.classList.add(OPEN);
    of('close').focus();
    place();
  }

  /** Shows the page again, from the beginning when something was saved. */
  function close() {
    if (isSaved) {
      location.reload();
      return;
    }
    panel.hidden = true;
    panel.querySelector('iframe')?.remove();
    root.classList.remove(OPEN);
    opener?.focus();
    place();
  }

  function attempt(call) {
    try {
      return call();
    } catch {
      return undefined;
    }
  }
})();
