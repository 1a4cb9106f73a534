import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonaView } from '../../api/schema';
import { useChange } from '../../api/useChange';
import { ChangeButton } from '../../feedback/ChangeButton';
import { ConfirmDialog } from '../../feedback/ConfirmDialog';

/** Removes a stored persona, after a question. */
export function RemovePersona({ of: { name, title }, onRemoved }: { of: PersonaView; onRemoved: () => void }) {
  const { t } = useTranslation('preview');
  const [isOpen, setOpen] = useState(false);
  const removal = useChange('/personas/{name}/remove', { name }, onRemoved);
  return (
    <>
      <ChangeButton color="danger" variant="outline" onClick={() => setOpen(true)}>
        {t('remove')}
      </ChangeButton>
      <ConfirmDialog
        title={t('removeTitle', { persona: title })}
        consequences={[t('removeLinks'), t('removeUndo')]}
        action={t('removeNow')}
        isDangerous
        isPending={removal.isPending}
        error={removal.error}
        isOpen={isOpen}
        close={() => setOpen(false)}
        confirm={() => removal.mutate({})}
      />
    </>
  );
}
