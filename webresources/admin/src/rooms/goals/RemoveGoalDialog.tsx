import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { GoalView } from '../../api/experiments';
import { useChange } from '../../api/useChange';
import { ConfirmDialog } from '../../states/ConfirmDialog';

interface Props {
  goal: GoalView;
  isOpen: boolean;
  close: () => void;
}

/** Removes a goal that nothing uses. */
export function RemoveGoalDialog({ goal, isOpen, close }: Props) {
  const { t } = useTranslation('goals');
  const navigate = useNavigate();
  const leave = () => void navigate('/goals', { replace: true });
  const removal = useChange<object, unknown>(`goals/${encodeURIComponent(goal.name)}/remove`, leave);
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
