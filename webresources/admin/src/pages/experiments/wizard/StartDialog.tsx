import { useTranslation } from 'react-i18next';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { ExperimentDraft } from '../../../api/schema';
import { useApi } from '../../../api/ServerProvider';
import { useReread } from '../../../api/useChange';
import { ConfirmDialog } from '../../../feedback/ConfirmDialog';
import { CONSEQUENCES } from '../page/actions';
import { experimentAddress } from '../useExperiments';

interface Props {
  form: ExperimentDraft;
  isOpen: boolean;
  close: () => void;
  onSaved: () => void;
}

/** Saves the draft and starts it. When the start fails, the draft is saved all the same. */
export function StartDialog({ form, isOpen, close, onSaved }: Props) {
  const { t } = useTranslation('experiments');
  const navigate = useNavigate();
  const api = useApi();
  const reread = useReread();
  const start = useMutation({
    mutationFn: async (reason: string) => {
      await api.write('/experiments', {}, form);
      onSaved();
      const body = reason === '' ? {} : { reason };
      return api.write('/experiments/{name}/start', { name: form.name }, body);
    },
    onSuccess: () => void navigate(experimentAddress(form.name)),
    onSettled: reread,
  });
  return (
    <ConfirmDialog
      title={t('deed.start.title', { title: form.title })}
      consequences={CONSEQUENCES.start.map(sentence => t(`deed.start.${sentence}`))}
      action={t('deed.start.do')}
      hasReason
      isPending={start.isPending}
      error={start.error}
      isOpen={isOpen}
      close={() => {
        start.reset();
        close();
      }}
      confirm={reason => start.mutate(reason)}
    />
  );
}
