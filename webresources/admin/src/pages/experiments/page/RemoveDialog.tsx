import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ExperimentView } from '../../../api/schema';
import { useChange } from '../../../api/useChange';
import { ConfirmDialog } from '../../../feedback/ConfirmDialog';
import { offering, type Undoable } from '../../../feedback/UndoNote';
import { CONSEQUENCES } from './actions';

interface Props {
  view: ExperimentView;
  isOpen: boolean;
  close: () => void;
}

/** Removes a draft and goes back to the list. */
export function RemoveDialog({ view, isOpen, close }: Props) {
  const { t } = useTranslation('experiments');
  const navigate = useNavigate();
  const { name, title } = view.summary;
  const undoable: Undoable = { path: '/experiments/{name}/undo', name, sentence: t('deed.remove.done', { title }) };
  const leave = () => void navigate('/experiments', { replace: true, state: offering(undoable) });
  const removal = useChange('/experiments/{name}/remove', { name }, leave);
  return (
    <ConfirmDialog
      title={t('deed.remove.title', { title })}
      consequences={CONSEQUENCES.remove.map(sentence => t(`deed.remove.${sentence}`))}
      action={t('deed.remove.do')}
      isDangerous
      isPending={removal.isPending}
      error={removal.error}
      isOpen={isOpen}
      close={() => {
        removal.reset();
        close();
      }}
      confirm={() => removal.mutate({})}
    />
  );
}
