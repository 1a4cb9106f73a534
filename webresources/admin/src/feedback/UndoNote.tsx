import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { WritePath } from '../api/operations';
import { useChange } from '../api/useChange';
import { Note } from '../ui/Note';
import { ChangeButton } from './ChangeButton';
import { ErrorAlert } from './ErrorAlert';

/** Addresses that restore the former value of a named entry. */
type UndoPath = Extract<WritePath, `/${string}/{name}/undo`>;

/** A change that was just made, kept with the browser's history entry, so that the next page can undo it. */
export interface Undoable {
  path: UndoPath;
  /** The name of the changed audience, experiment or goal. */
  name: string;
  sentence: string;
}

/** The state of a history entry whose page offers to undo a change. */
export function offering(undoable: Undoable): { undoable: Undoable } {
  return { undoable };
}

/** Says which change led to this page, with one click that restores the former value. */
export function UndoNote() {
  const state = useLocation().state as { undoable?: Undoable } | string | null;
  const undoable = typeof state === 'object' ? state?.undoable : undefined;
  return undoable === undefined ? null : <UndoOffer key={`${undoable.path} ${undoable.name}`} of={undoable} />;
}

/** Says which change was made, with one click that restores the former value. */
export function UndoOffer({ of: { path, name, sentence } }: { of: Undoable }) {
  const { t } = useTranslation();
  const undo = useChange(path, { name });
  return (
    <>
      <Group gap="sm" align="center" role="status">
        <Note tone="good">{undo.isSuccess ? t('undo.done') : sentence}</Note>
        {!undo.isSuccess && (
          <ChangeButton size="xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate({})}>
            {t('undo.do')}
          </ChangeButton>
        )}
      </Group>
      {undo.isError && <ErrorAlert error={undo.error} />}
    </>
  );
}
