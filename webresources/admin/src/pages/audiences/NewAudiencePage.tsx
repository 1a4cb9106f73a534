import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { AudienceForm } from './AudienceForm';
import { BLANK_AUDIENCE } from './blank';

export function NewAudiencePage() {
  const { t } = useTranslation('audiences');
  return (
    <Page title={t('new')} hint={t('newHint')} back="/audiences">
      <AudienceForm start={BLANK_AUDIENCE} />
    </Page>
  );
}
