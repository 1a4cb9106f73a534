import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { AudienceDetail } from '../../api/schema';
import { Page } from '../../ui/Page';
import { QueryResult } from '../../feedback/QueryResult';
import { AudienceForm } from './AudienceForm';
import { RemovePanel } from './RemovePanel';
import { useAudience } from './useAudiences';
import { Uses } from './Uses';

/** One audience: its rules, how many match, where it is used. */
export function AudiencePage() {
  const { t } = useTranslation('audiences');
  const { name = '' } = useParams();
  const detail = useAudience(name);
  return (
    <Page title={detail.data?.audience.title ?? t('title')} hint={detail.data?.audience.name} back="/audiences">
      <QueryResult query={detail}>{answer => <Known key={name} of={answer} />}</QueryResult>
    </Page>
  );
}

function Known({ of: { audience, count } }: { of: AudienceDetail }) {
  return (
    <>
      <AudienceForm
        start={{ ...audience, isNew: false }}
        known={{ check: audience.check, count }}
        places={audience.uses.length}
      />
      <Uses uses={audience.uses} />
      <RemovePanel audience={audience} />
    </>
  );
}
