import { useTranslation } from 'react-i18next';
import { usePurposes } from '../../../api/usePurposes';
import { Page } from '../../../ui/Page';
import { Panel } from '../../../ui/Panel';
import { QueryResult } from '../../../feedback/QueryResult';
import { EmptyState } from '../../../feedback/EmptyState';
import { Jurisdictions } from './Jurisdictions';
import { PurposeTable } from './PurposeTable';

/** Purposes, and the regime of each jurisdiction. */
export function PurposesPage() {
  const { t } = useTranslation('consent');
  const purposes = usePurposes();
  return (
    <Page title={t('purposes.title')} hint={t('purposes.hint')}>
      <Panel title={t('purposes.inForce')}>
        <QueryResult query={purposes}>
          {list => (list.length === 0 ? <EmptyState title={t('purposes.none')} /> : <PurposeTable purposes={list} />)}
        </QueryResult>
      </Panel>
      <Jurisdictions />
    </Page>
  );
}
