/** Follows the visitor's choice, wherever it is made: by this client, the banner, the tracker or in another tab. */
export interface Choice {
  /** Sends a choice made here; the sender tells its listeners. The browser may tell of the cookie before the answer is there. */
  make<State>(send: () => Promise<State>): Promise<State>;
  /** Follows the choice from now on. */
  follow(): void;
  /** No longer follows it. */
  leave(): void;
}

const CHANNEL = 'p13n';

/** A choice that is not followed yet; `changed` is called after each change that {@link Choice.make} does not tell of. */
export function choiceOf(changed: () => Promise<void>): Choice {
  let known = cookie();
  let channel: BroadcastChannel | undefined;
  let isAsking = false;
  let sending = 0;
  const ofTab = () => document.visibilityState === 'visible' && void look(false);
  const ofCookies = () => void look(false);

  /** Where the cookie is another host's, a message alone tells of a change. */
  async function look(isTold: boolean): Promise<void> {
    const now = cookie();
    if (isAsking || sending > 0 || (now === known && !(isTold && !now))) {
      return;
    }
    isAsking = true;
    try {
      await changed();
      known = now;
    } catch {
      // The next occasion asks again.
    } finally {
      isAsking = false;
    }
  }

  function tellTabs(): void {
    const tabs = channel || open();
    tabs?.postMessage('');
    if (tabs !== channel) {
      tabs!.close();
    }
  }

  return {
    make: async send => {
      sending++;
      try {
        const state = await send();
        known = cookie();
        tellTabs();
        return state;
      } finally {
        sending--;
        void look(false);
      }
    },
    follow: () => {
      if (typeof document !== 'undefined' && !channel) {
        known = cookie();
        channel = open();
        channel && (channel.onmessage = () => void look(true));
        cookies()?.addEventListener('change', ofCookies);
        document.addEventListener('visibilitychange', ofTab);
      }
    },
    leave: () => {
      channel?.close();
      channel = undefined;
      cookies()?.removeEventListener('change', ofCookies);
      typeof document !== 'undefined' && document.removeEventListener('visibilitychange', ofTab);
    },
  };
}

/** In browsers alone: an open channel would keep a server's process alive. */
function open(): BroadcastChannel | undefined {
  return typeof document !== 'undefined' && typeof BroadcastChannel !== 'undefined' ? new BroadcastChannel(CHANNEL) : undefined;
}

function cookies(): EventTarget | undefined {
  return (globalThis as { cookieStore?: EventTarget }).cookieStore;
}

function cookie(): string {
  return typeof document === 'undefined' ? '' : (/(?:^|; )(?:__Host-)?p13n_consent=([^;]*)/.exec(document.cookie)?.[1] ?? '');
}
