import { useTranslation } from 'react-i18next';
import { useMayChange } from '../../api/SessionProvider';
import { Page } from '../../show/Page';
import { Empty } from '../../states/Empty';
import InstallationReport from './InstallationReport';

/** Whether the module is installed as it should be, for administrators. */
export default function InstallationRoom() {
  const { t } = useTranslation('installation');
  return (
    <Page title={t('title')} hint={t('hint')}>
      {useMayChange() ? <InstallationReport /> : <Empty title={t('adminsOnly')} />}
    </Page>
  );
}
