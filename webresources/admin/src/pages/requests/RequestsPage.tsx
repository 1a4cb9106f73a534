import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../api/SessionProvider';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { QueryResult } from '../../feedback/QueryResult';
import { EmptyState } from '../../feedback/EmptyState';
import { RequestTable } from './RequestTable';
import { useRequests } from './useRequests';

/** All requests, what is due first on top. */
export function RequestsPage() {
  const { t } = useTranslation('requests');
  const { requestDays } = useSession();
  return (
    <Page title={t('title')} hint={t('hint', { count: requestDays })}>
      <Panel
        title={t('all')}
        actions={
          <Button component={Link} to="/requests/new">
            {t('new')}
          </Button>
        }
      >
        <QueryResult query={useRequests()}>
          {requests =>
            requests.length === 0 ? (
              <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
            ) : (
              <RequestTable requests={requests} />
            )
          }
        </QueryResult>
      </Panel>
    </Page>
  );
}
