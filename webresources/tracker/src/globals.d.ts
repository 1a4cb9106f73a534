import type { Api, Call } from './api';

/** What browsers have and TypeScript's library does not know, or knows as always there. */
declare global {
  interface Window {
    p13n?: Api | Call[];
  }
  interface Navigator {
    readonly globalPrivacyControl?: boolean;
  }
  /** How the page was loaded: when a prerendered page was shown, and from where. */
  interface Loading extends PerformanceEntry {
    readonly activationStart?: number;
    readonly deliveryType?: string;
  }
  interface Document {
    readonly prerendering?: boolean;
  }
}
