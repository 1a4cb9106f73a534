import { choiceOf } from './choice';
import { Exposures } from './exposures';
import { ProblemError } from './problem';
import type { AcceptedSignals, ChoicesView, DecidedComponent, DeliveredPage } from './schema';
import { whenSeen } from './seen';
import { serverAt } from './server';

/** Where and how the client sends requests. */
export interface Options {
  /** The address of the API; `/.personalization/v1` on the page's own host by default. */
  base?: string;
  /** Sends requests; the browser's own by default. */
  fetch?: typeof fetch;
}

/** The wanted form of a page. */
export interface PageQuery {
  /** A language such as `de`, or `all`. */
  lang?: string;
  /** The ids of the wanted components; else the whole page. */
  components?: readonly string[];
  /** false for the decisions alone. */
  content?: boolean;
  /** true to decide and keep nothing. */
  preflight?: boolean;
  /** Further parameters, such as `utm_campaign`, `referrer` and `p13n-preview`. */
  [parameter: string]: string | boolean | readonly string[] | undefined;
}

/** The client of one visitor. It never decides: variants come from the server. */
export interface Client {
  /** A page with decided content. */
  page(path: string, query?: PageQuery): Promise<DeliveredPage>;
  /** Reports a component once half of its element was visible for a second; returns a function that stops watching. */
  expose(element: Element, component: Pick<DecidedComponent, 'receipt'>): () => void;
  /** Reports receipts at once, for front ends that know by themselves what is visible. */
  exposeNow(receipts: readonly string[]): Promise<void>;
  /** The visitor's consent; with purposes, after changing it. */
  consent(purposes?: Record<string, boolean>): Promise<ChoicesView>;
  /**
   * Calls back with the new state after each change, by this client, by the banner or in another tab; returns a function that
   * ends it.
   */
  onConsentChange(listener: (state: ChoicesView) => void): () => void;
  /** Reports an event of the site's own, by the tracker where the page has it. */
  track(name: string, properties?: Record<string, string>): Promise<void>;
}

interface Tracker {
  track?: (name: string, properties?: object) => void;
}

/** A client for the visitor of this browser, or of the request that `fetch` sends on. */
export function createClient(options: Options = {}): Client {
  const server = serverAt(
    options.base ?? '/.personalization/v1',
    options.fetch ?? ((input, init) => fetch(input, init)),
  );
  const exposures = new Exposures(server);
  const listeners = new Set<(state: ChoicesView) => void>();
  const read = () => server.get<ChoicesView>('/consent');
  const choice = choiceOf(async () => tellAll(await read()));

  function tellAll(state: ChoicesView): void {
    listeners.forEach(listener => tell(listener, state));
  }

  return {
    page: async (path, query = {}) => server.get(`/pages/${encoded(path)}`, parameters(query)),
    expose: (element, { receipt }) => (receipt ? whenSeen(element, () => exposures.add(receipt)) : () => {}),
    exposeNow: receipts => {
      receipts.forEach(receipt => exposures.add(receipt));
      return exposures.send();
    },
    consent: async purposes => {
      if (!purposes) {
        return read();
      }
      const state = await choice.make(() => server.post<ChoicesView>('/consent', { purposes }));
      tellAll(state);
      return state;
    },
    onConsentChange: listener => {
      listeners.add(listener);
      choice.follow();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          choice.leave();
        }
      };
    },
    track: async (name, properties = {}) => {
      const tracker = (globalThis as { p13n?: Tracker }).p13n;
      if (tracker?.track) {
        tracker.track(name, properties);
        return;
      }
      const signal = { kind: 'named-event', id: crypto.randomUUID(), name, properties };
      await server.post<AcceptedSignals>('/signals', { signals: [signal] });
    },
  };
}

/** A listener that throws hides the state neither from the others nor from the caller. */
function tell(listener: (state: ChoicesView) => void, state: ChoicesView): void {
  try {
    listener(state);
  } catch (error) {
    console.error(error);
  }
}

/** Segments of dots would lead out of the API, encoded ones too. */
function encoded(path: string): string {
  const segments = path.split('/').filter(segment => segment);
  if (segments.some(segment => segment === '.' || segment === '..')) {
    throw new ProblemError(404, 'There is no such page.', [], undefined);
  }
  return segments.map(encodeURIComponent).join('/');
}

function parameters(query: PageQuery): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
}
