import type { WorkbenchView } from '../../../api/schema';
import type { EditedVariant } from './draft';

/** Changes that a user has not saved, as the browser keeps them. */
export interface KeptDraft {
  /** The moment of the first change. */
  since: string;
  /** The version that the user began with. */
  base: WorkbenchView;
  variants: EditedVariant[];
}

/** Raised when the shape changes, so that an older draft is not read as a newer one. */
const SHAPE = 1;

/** A user's unsaved changes of a component; undefined without any, and where the browser keeps nothing. */
export function keptDraft(user: string, component: string): KeptDraft | undefined {
  try {
    const { shape, ...draft } = JSON.parse(localStorage.getItem(keyOf(user, component)) ?? '{}') as KeptDraft & { shape?: number };
    return shape === SHAPE && draft.base.place.id === component ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a user's unsaved changes; returns whether the browser does. */
export function keepDraft(user: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(keyOf(user, draft.base.place.id), JSON.stringify({ shape: SHAPE, ...draft }));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a user's changes, since they are saved or discarded. */
export function dropDraft(user: string, component: string): void {
  try {
    localStorage.removeItem(keyOf(user, component));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function keyOf(user: string, component: string): string {
  return `p13n-variants ${component} ${user}`;
}
