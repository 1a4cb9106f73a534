import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../api/SessionProvider';
import { Page } from '../../show/Page';
import { Panel } from '../../show/Panel';
import { Answered } from '../../states/Answered';
import { Empty } from '../../states/Empty';
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
        <Answered query={useRequests()}>
          {requests =>
            requests.length === 0 ? (
              <Empty title={t('none')}>{t('noneHint')}</Empty>
            ) : (
              <RequestTable requests={requests} />
            )
          }
        </Answered>
      </Panel>
    </Page>
  );
}
