import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Page } from '../../ui/Page';
import { VisitorSearch } from './VisitorSearch';
import { VisitorView } from './VisitorView';

/**
 * The stored data of one visitor. The code is kept with the browser's entry for the page and not in its address, since
 * addresses end up in histories and logs.
 */
export default function VisitorsPage() {
  const { t } = useTranslation('visitors');
  const navigate = useNavigate();
  const code = (useLocation().state as { code?: string } | null)?.code;
  return (
    <Page title={t('title')} hint={t('hint')}>
      <VisitorSearch key={code} code={code ?? ''} onFind={next => void navigate('/visitors', { state: { code: next } })} />
      {code !== undefined && <VisitorView code={code} />}
    </Page>
  );
}
