import { useTranslation } from 'react-i18next';
import type { ExperimentView } from '../../../api/experiments';
import { useChange } from '../../../api/useChange';
import { ConfirmDialog } from '../../../states/ConfirmDialog';
import { experimentPath } from '../useExperiments';
import { CONSEQUENCES, type SimpleDeed } from './deeds';

interface Props {
  deed: SimpleDeed;
  view: ExperimentView;
  isOpen: boolean;
  close: () => void;
}

/** Starts, pauses, resumes or stops an experiment. */
export function DeedDialog({ deed, view, isOpen, close }: Props) {
  const { t } = useTranslation('experiments');
  const { name, title } = view.summary;
  const change = useChange<{ reason?: string }, ExperimentView>(`${experimentPath(name)}/${deed}`);
  return (
    <ConfirmDialog
      title={t(`deed.${deed}.title`, { title })}
      consequences={CONSEQUENCES[deed].map(sentence => t(`deed.${deed}.${sentence}`))}
      action={t(`deed.${deed}.do`)}
      isDangerous={deed === 'stop'}
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
