import { useTranslation } from 'react-i18next';
import type { EventView } from '../api/schema';
import { useChange } from '../api/useChange';
import { ChangeButton } from '../feedback/ChangeButton';
import { ErrorAlert } from '../feedback/ErrorAlert';

type Kind = 'audience' | 'experiment' | 'goal' | 'purpose' | 'group' | 'persona';
type Address = `/${Kind}s/{name}/undo` | '/experiments/{name}/promote/undo' | '/components/{id}/undo';

function addressOf(action: string): Address {
  return action === 'experiment.promoted'
    ? '/experiments/{name}/promote/undo'
    : action.startsWith('component.')
      ? '/components/{id}/undo'
      : (`/${action.split('.')[0]!}s/{name}/undo` as Address);
}

/** Restores the value that the change of an audit row replaced. */
export function UndoButton({ event: { action, target, time } }: { event: EventView }) {
  const { t } = useTranslation();
  const address = addressOf(action);
  const undo = useChange(address, address.includes('{id}') ? { id: target } : { name: target });
  return (
    <>
      <ChangeButton size="xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate({ time })}>
        {t('undo.do')}
      </ChangeButton>
      {undo.isError && <ErrorAlert error={undo.error} />}
    </>
  );
}
