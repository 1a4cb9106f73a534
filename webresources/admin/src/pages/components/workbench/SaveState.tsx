import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkbenchView } from '../../../api/schema';
import { Time } from '../../../ui/Time';
import { unsavedOf, type EditedVariant } from './draft';

interface Props {
  base: WorkbenchView;
  variants: EditedVariant[];
  /** The moment of the first unsaved change; undefined when all is saved. */
  since: string | undefined;
  /** Whether the browser keeps the changes. */
  isKept: boolean;
}

const ID = 'save-state';

const FRAMES = 30;

/**
 * Takes the focus to what was saved, since the button that did it is disabled from then on. The form begins again with the
 * saved version, in this frame or a later one; the focus then falls to the body and is taken once more.
 */
export function focusSaveState(): void {
  requestAnimationFrame(() => {
    document.getElementById(ID)?.focus();
    keepFocus(FRAMES);
  });
}

function keepFocus(frames: number): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) {
      document.getElementById(ID)?.focus();
    }
    if (frames > 0) {
      keepFocus(frames - 1);
    }
  });
}

/** Tells which changes are not saved, since when, and whether they survive a reload. */
export function SaveState({ base, variants, since, isKept }: Props) {
  const { t } = useTranslation('workbench');
  const { added, changed, removed, isReordered } = unsavedOf(base, variants);
  const parts = [
    ...added.map(variant => t('unsavedNew', { variant: variant || t('unnamed') })),
    ...changed.map(variant => t('unsavedChanged', { variant: variant || t('unnamed') })),
    ...removed.map(variant => t('unsavedRemoved', { variant })),
    ...(isReordered ? [t('unsavedOrder')] : []),
  ];
  return (
    <Text id={ID} tabIndex={-1} size="sm" c="dimmed" role="status" style={{ overflowWrap: 'anywhere' }}>
      {parts.length === 0 ? t('saved') : t('unsaved', { changes: parts.join(', ') })}
      {parts.length > 0 && since !== undefined && (
        <>
          {' '}
          {t('unsavedSince')} <Time of={since} />. {isKept ? t('keptHere') : t('notKept')}
        </>
      )}
    </Text>
  );
}
