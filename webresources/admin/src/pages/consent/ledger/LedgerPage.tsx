import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Page } from '../../../ui/Page';
import { Panel } from '../../../ui/Panel';
import { Exports } from './Exports';
import { Results } from './Results';
import { EVERYTHING, type Search } from './search';
import { SearchForm } from './SearchForm';

/**
 * Finds consent records. The search is kept with the browser's entry for the page and not in its address, since
 * addresses end up in histories and logs, and a consent id identifies a visitor.
 */
export function LedgerPage() {
  const { t } = useTranslation('consent');
  const location = useLocation();
  const navigate = useNavigate();
  const search: Search = { ...EVERYTHING, ...(location.state as Partial<Search> | null) };
  const key = JSON.stringify(search);
  return (
    <Page title={t('ledger.title')} hint={t('ledger.hint')}>
      <Panel title={t('ledger.search')}>
        <SearchForm key={key} search={search} onSearch={next => void navigate('/consent/ledger', { state: next })} />
      </Panel>
      <Panel title={t('ledger.results')} actions={<Exports search={search} />}>
        <Results search={search} />
      </Panel>
    </Page>
  );
}
