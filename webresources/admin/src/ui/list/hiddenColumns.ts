/** The ids of columns that a text of the browser's storage hides; none when it makes no sense. */
export function hiddenIn(stored: string | null): string[] {
  return (stored ?? '').split(',').filter(Boolean);
}

/** The same with a column shown or hidden. */
export function toggled(hidden: string[], column: string): string[] {
  return hidden.includes(column) ? hidden.filter(each => each !== column) : [...hidden, column];
}

/** The columns that are shown: the first one, which names the row, always. */
export function shownOf<T extends { id?: string | undefined }>(columns: T[], hidden: string[]): T[] {
  return columns.filter(({ id }, index) => index === 0 || id === undefined || !hidden.includes(id));
}
