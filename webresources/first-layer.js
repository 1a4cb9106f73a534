/*
 * The script of the banner, which works without one. The banner comes first for the keyboard, leaves as much room as it
 * takes, disappears when a choice was made in another tab or before the page came back, and a choice is announced on
 * the page that follows.
 */
(() => {
  'use strict';
  const CHOSEN = 'p13n_chosen';
  const ANNOUNCED_MILLIS = 10_000;
  const layers = [...document.querySelectorAll('.p13n-first-layer')];
  const style = document.querySelector('link[href*="/.personalization/first-layer.css"]');
  const room = typeof ResizeObserver === 'function' ? new ResizeObserver(leaveRoom) : undefined;
  let known = choice();

  if (style) {
    arrange();
    layers.forEach(layer => layer.addEventListener('submit', remember));
    style.addEventListener('load', arrange);
    addEventListener('pageshow', event => event.persisted && look());
    document.addEventListener('visibilitychange', look);
    attempt(() => (new BroadcastChannel('p13n').onmessage = look));
    attempt(() => cookieStore.addEventListener('change', look));
    announce();
  }

  /** The visitor's choices in the cookie. */
  function choice() {
    return attempt(() => /(?:^|; )(?:__Host-)?p13n_consent=([^;]*)/.exec(document.cookie)[1]) || '';
  }

  function shown() {
    return layers.find(layer => getComputedStyle(layer).display !== 'none');
  }

  /** Puts the form that is shown in front of the page, so that the first Tab leads there. It lies above the page: nothing moves. */
  function arrange() {
    const layer = shown();
    if (layer && layer !== document.body.firstElementChild && !layer.contains(document.activeElement)) {
      document.body.prepend(layer);
    }
    layers.forEach(each => room && (each === layer ? room.observe(each) : room.unobserve(each)));
    leaveRoom();
  }

  function leaveRoom() {
    const layer = shown();
    const { style: root } = document.documentElement;
    if (layer) {
      root.setProperty('--p13n-first-layer-height', `${Math.ceil(layer.getBoundingClientRect().height)}px`);
    } else {
      root.removeProperty('--p13n-first-layer-height');
    }
  }

  /** Asks the server again what is to be shown, if the choice is another one than when it was asked. */
  function look() {
    const now = choice();
    if (now !== known && document.visibilityState === 'visible') {
      known = now;
      style.href = `${style.href.split('?')[0]}?${Date.now()}`;
    }
  }

  /** For the next page: what held before. */
  function remember() {
    attempt(() => sessionStorage.setItem(CHOSEN, `before ${known}`));
  }

  function announce() {
    const before = attempt(() => sessionStorage.getItem(CHOSEN));
    const region = document.getElementById('p13n-chosen');
    if (before && region && before !== `before ${known}`) {
      // Regions are read when they change, not when they arrive.
      setTimeout(() => (region.textContent = region.dataset.text), 300);
      setTimeout(() => (region.textContent = ''), ANNOUNCED_MILLIS);
    }
    attempt(() => sessionStorage.removeItem(CHOSEN));
  }

  function attempt(call) {
    try {
      return call();
    } catch {
      return undefined;
    }
  }
})();
