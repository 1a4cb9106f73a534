import { useTranslation } from 'react-i18next';
import type { ExperimentView } from '../../../api/schema';
import { useChange } from '../../../api/useChange';
import { ConfirmDialog } from '../../../feedback/ConfirmDialog';
import { CONSEQUENCES, type SimpleAction } from './actions';

interface Props {
  action: SimpleAction;
  view: ExperimentView;
  isOpen: boolean;
  close: () => void;
}

/** Starts, pauses, resumes or stops an experiment. */
export function ActionDialog({ action, view, isOpen, close }: Props) {
  const { t } = useTranslation('experiments');
  const { name, title } = view.summary;
  const change = useChange(`/experiments/{name}/${action}`, { name });
  return (
    <ConfirmDialog
      title={t(`deed.${action}.title`, { title })}
      consequences={CONSEQUENCES[action].map(sentence => t(`deed.${action}.${sentence}`))}
      action={t(`deed.${action}.do`)}
      isDangerous={action === 'stop'}
      hasReason
      isPending={change.isPending}
      error={change.error}
      isOpen={isOpen}
      close={() => {
        change.reset();
        close();
      }}
      confirm={reason => change.mutate(reason === '' ? {} : { reason }, { onSuccess: close })}
    />
  );
}
