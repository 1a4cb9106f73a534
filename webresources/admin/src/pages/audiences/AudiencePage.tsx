import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { AudienceDetail } from '../../api/schema';
import { useMayChange } from '../../api/SessionProvider';
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
      <Duplicate name={name} />
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

/** A link, so only there for users who may save its page. */
function Duplicate({ name }: { name: string }) {
  const { t } = useTranslation('audiences');
  return useMayChange() ? (
    <Button
      component={Link}
      to={`/audiences/new?from=${encodeURIComponent(name)}`}
      variant="default"
      size="xs"
      style={{ alignSelf: 'flex-start' }}
    >
      {t('duplicate')}
    </Button>
  ) : null;
}
