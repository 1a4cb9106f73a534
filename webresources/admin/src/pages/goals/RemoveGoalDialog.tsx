import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { GoalView } from '../../api/schema';
import { useChange } from '../../api/useChange';
import { ConfirmDialog } from '../../feedback/ConfirmDialog';
import { offering, type Undoable } from '../../feedback/UndoNote';

interface Props {
  goal: GoalView;
  isOpen: boolean;
  close: () => void;
}

/** Removes a goal that nothing uses. */
export function RemoveGoalDialog({ goal, isOpen, close }: Props) {
  const { t } = useTranslation('goals');
  const navigate = useNavigate();
  const { name } = goal;
  const undoable: Undoable = { path: '/goals/{name}/undo', name, sentence: t('removed', { title: goal.title }) };
  const leave = () => void navigate('/goals', { replace: true, state: offering(undoable) });
  const removal = useChange('/goals/{name}/remove', { name }, leave);
  return (
    <ConfirmDialog
      title={t('removeTitle', { title: goal.title })}
      consequences={[t('removeGone'), t('removeResults')]}
      action={t('removeDo')}
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
