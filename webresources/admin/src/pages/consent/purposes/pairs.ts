import type { VersionView } from '../../../api/schema';

/** The languages in which any of these versions has words, in alphabetical order. */
export function languagesOf(versions: VersionView[]): string[] {
  return [...new Set(versions.flatMap(version => Object.keys(version.wordings)))].sort();
}

/** Which two versions are compared at first: the newest and the one before it, or the only one with itself. */
export function firstPair(versions: VersionView[]): { older: number; newer: number } {
  const numbers = versions.map(version => version.version).sort((a, b) => b - a);
  const newer = numbers[0] ?? 0;
  return { older: numbers[1] ?? newer, newer };
}
