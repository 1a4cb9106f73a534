import type { Value } from './listRows';

/** Characters with which a spreadsheet begins a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",;\r\n]/;

/** A table by RFC 4180, with a byte order mark for spreadsheets. Texts never become formulas. */
export function csvOf(titles: string[], rows: Value[][], separator: ',' | ';' = ','): string {
  return `\ufeff${[titles, ...rows].map(row => `${row.map(cellOf).join(separator)}\r\n`).join('')}`;
}

function cellOf(value: Value): string {
  if (value == null) {
    return '';
  }
  if (typeof value === 'number') {
    return String(value);
  }
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands a file to the reader. */
export function save(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
}
