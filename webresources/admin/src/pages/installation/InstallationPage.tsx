import { useTranslation } from 'react-i18next';
import { useMayChange } from '../../api/SessionProvider';
import { Page } from '../../ui/Page';
import { EmptyState } from '../../feedback/EmptyState';
import InstallationReport from './InstallationReport';

/** Whether the module is installed as it should be, for administrators. */
export default function InstallationPage() {
  const { t } = useTranslation('installation');
  return (
    <Page title={t('title')} hint={t('hint')}>
      {useMayChange() ? <InstallationReport /> : <EmptyState title={t('adminsOnly')} />}
    </Page>
  );
}
