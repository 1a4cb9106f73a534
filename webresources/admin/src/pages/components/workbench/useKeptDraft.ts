import { useEffect, useState } from 'react';
import type { WorkbenchView } from '../../../api/schema';
import { useSession } from '../../../api/SessionProvider';
import type { EditedVariant } from './draft';
import { dropDraft, keepDraft, keptDraft } from './keptDraft';

/** Keeps unsaved changes in the browser with each change of the form, and forgets them once there are none. */
export function useKeptDraft(base: WorkbenchView, variants: EditedVariant[], isDirty: boolean) {
  const { user } = useSession();
  const { id } = base.place;
  const [kept, setKept] = useState(() => ({ since: keptDraft(user, id)?.since, isKept: true }));
  useEffect(() => {
    if (isDirty) {
      const since = kept.since ?? new Date().toISOString();
      const isKept = keepDraft(user, { since, base, variants });
      if (since !== kept.since || isKept !== kept.isKept) {
        setKept({ since, isKept });
      }
    } else {
      dropDraft(user, id);
      if (kept.since !== undefined) {
        setKept({ since: undefined, isKept: true });
      }
    }
  }, [user, id, base, variants, isDirty, kept]);
  return kept;
}
