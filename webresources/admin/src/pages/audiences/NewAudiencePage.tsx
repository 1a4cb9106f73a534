import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { AudienceView } from '../../api/schema';
import { useAudiences } from '../../api/useContent';
import { EmptyState } from '../../feedback/EmptyState';
import { QueryResult } from '../../feedback/QueryResult';
import { Page } from '../../ui/Page';
import { AudienceForm } from './AudienceForm';
import { BLANK_AUDIENCE } from './blank';
import { copyOf } from './copy';

/** A new audience; with the rules of another one where the address names it. */
export function NewAudiencePage() {
  const { t } = useTranslation('audiences');
  const from = useSearchParams()[0].get('from');
  return (
    <Page title={t('new')} hint={t('newHint')} back="/audiences">
      {from === null ? <AudienceForm start={BLANK_AUDIENCE} /> : <Copy key={from} from={from} />}
    </Page>
  );
}

function Copy({ from }: { from: string }) {
  return <QueryResult query={useAudiences()}>{({ audiences }) => <CopyForm from={from} audiences={audiences} />}</QueryResult>;
}

function CopyForm({ from, audiences }: { from: string; audiences: AudienceView[] }) {
  const { t } = useTranslation('audiences');
  const original = audiences.find(audience => audience.name === from);
  return original === undefined ? (
    <EmptyState title={t('state.notFound', { ns: 'app' })} />
  ) : (
    <AudienceForm start={copyOf(original, t('copyOf', { title: original.title }), audiences)} />
  );
}
