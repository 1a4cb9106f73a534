import { useTranslation } from 'react-i18next';
import type { AlertView } from '../api/schema';
import { useChange } from '../api/useChange';
import { ChangeButton } from '../feedback/ChangeButton';
import { ErrorAlert } from '../feedback/ErrorAlert';

/** Notes that the user has seen an alert, or takes that back. */
export function AcknowledgeButton({ alert }: { alert: AlertView }) {
  const { t } = useTranslation('alerts');
  const change = useChange('/alerts/{id}', { id: alert.id });
  const isOpen = alert.state === 'open';
  return (
    <>
      <ChangeButton
        size="xs"
        variant="default"
        forAdmins
        loading={change.isPending}
        onClick={() => change.mutate({ acknowledged: isOpen })}
      >
        {isOpen ? t('acknowledge') : t('undo.do', { ns: 'app' })}
      </ChangeButton>
      {change.isError && <ErrorAlert error={change.error} />}
    </>
  );
}
