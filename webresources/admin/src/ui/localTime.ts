/** A moment as a field for date and time wants it, in the browser's time zone; empty for none. */
export function localOf(instant: string | null | undefined): string {
  if (instant == null || instant === '') {
    return '';
  }
  const moment = new Date(instant);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The moment that such a field says; null for none or for what is no moment. */
export function instantOf(local: string): string | null {
  const moment = new Date(local);
  return local === '' || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
