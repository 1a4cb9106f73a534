import { useTranslation } from 'react-i18next';
import type { EventView } from '../api/schema';
import { useChange } from '../api/useChange';
import { ChangeButton } from '../feedback/ChangeButton';
import { ErrorAlert } from '../feedback/ErrorAlert';

/** Restores the value that the change of an audit row replaced. */
export function UndoButton({ event: { action, target, time } }: { event: EventView }) {
  const { t } = useTranslation();
  const kind = action.split('.')[0]!;
  const undo = useChange(`/${kind as 'audience' | 'experiment' | 'goal'}s/{name}/undo`, { name: target });
  return (
    <>
      <ChangeButton size="xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate({ time })}>
        {t('undo.do')}
      </ChangeButton>
      {undo.isError && <ErrorAlert error={undo.error} />}
    </>
  );
}
