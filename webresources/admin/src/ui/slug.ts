const MOST_LETTERS = 60;
const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * A key for a title: small letters, digits and hyphens, one that nothing else has.
 *
 * @param taken keys that are in use
 * @param usual the key for a title without a letter that a key may have
 */
export function slugOf(title: string, taken: string[], usual: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[äöüß]/g, letter => GERMAN[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^-+|-+$/g, '');
  const name = plain === '' ? usual : plain;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!taken.includes(candidate)) {
      return candidate;
    }
  }
}
