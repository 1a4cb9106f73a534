import type { Api, Call } from './api';

/** Browser features that TypeScript's library lacks, or declares as always present. */
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
