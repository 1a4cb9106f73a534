import { useTranslation } from 'react-i18next';
import { AlertsPanel } from '../../alerts/AlertsPanel';
import { ResolvedPanel } from '../../alerts/ResolvedPanel';
import { WebhookPanel } from '../../alerts/WebhookPanel';
import { useMayReadVisitors } from '../../api/SessionProvider';
import { Page } from '../../ui/Page';

/** All alerts and the webhook that they are sent to. */
export default function AlertsPage() {
  const { t } = useTranslation('alerts');
  return (
    <Page title={t('title')}>
      <AlertsPanel />
      <ResolvedPanel />
      {useMayReadVisitors() && <WebhookPanel />}
    </Page>
  );
}
