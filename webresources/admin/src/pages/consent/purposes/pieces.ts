import { diffWordsWithSpace } from 'diff';

export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Deleted and inserted words between an older and a newer text, in reading order. */
export function wordDiff(older: string, newer: string): Piece[] {
  return diffWordsWithSpace(older, newer).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

export function isChanged(pieces: Piece[]): boolean {
  return pieces.some(piece => piece.kind !== 'same');
}
