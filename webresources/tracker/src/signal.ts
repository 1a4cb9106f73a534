import { attempt } from './attempt';

/** The fields of a signal besides kind, id and time. */
export type Fields = Record<string, unknown>;

/** One thing that the visitor did. The id lets the server take it once, however often it is sent. */
export type Signal = Fields & { kind: string; id: string; time: string };

export function newSignal(kind: string, fields: Fields): Signal {
  return { kind, id: uuid(), time: new Date().toISOString(), ...fields };
}

/** The page as signals name it. */
export function page(): string {
  return text(location.pathname);
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

/** Version 4, without crypto.randomUUID, which exists on HTTPS only. */
function uuid(): string {
  const bytes = new Uint8Array(16).map(() => Math.random() * 256);
  attempt(() => crypto.getRandomValues(bytes));
  const hex = Array.from(bytes, byte => (byte + 256).toString(16).slice(1)).join('');
  return hex.replace(/(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-');
}
