import { attempt } from './attempt';

/** The fields of a signal besides kind, id and time. */
export type Fields = Record<string, unknown>;

/** One thing that the visitor did. The id lets the server take it once, however often it is sent. */
export type Signal = Fields & { kind: string; id: string; time: string };

export function newSignal(kind: string, fields: Fields): Signal {
  return { kind, id: uuid(), time: new Date().toISOString(), ...fields };
}

const address = attempt(() => location.pathname);
const path = attempt(() => document.currentScript!.getAttribute('data-page'));

/** The page as signals name it: its path in the CMS, as the script element says it, until a script goes to another address. */
export function page(): string {
  const { pathname } = location;
  return text((pathname === address && path) || pathname);
}

/** One line of at most 200 characters, the most that the server takes. */
export function text(value: unknown): string {
  return String(value)
    .replace(/[\s\0-\x1f\x7f-\x9f]+/g, ' ')
    .trim()
    .slice(0, 200)
    .replace(/[\ud800-\udbff]$/, '');
}

/** The topics that an element is marked with. */
export function topicsOf(element: Element): string[] {
  return (element.getAttribute('data-p13n-topics') || '').split(',').map(text).filter(Boolean).slice(0, 20);
}

/** Version 4. Unique, which is all that is asked of it; guessing one gains nothing. */
function uuid(): string {
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit =>
    (+digit ^ ((Math.random() * 16) >> (+digit / 4))).toString(16),
  );
}
