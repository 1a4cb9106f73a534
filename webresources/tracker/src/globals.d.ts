import type { Api, Call } from './api';

/** What browsers have and TypeScript's library does not know, or knows as always there. */
declare global {
  interface Window {
    p13n?: Api | Call[];
  }
  interface Navigator {
    readonly globalPrivacyControl?: boolean;
  }
  interface Document {
    readonly prerendering?: boolean;
  }
}
