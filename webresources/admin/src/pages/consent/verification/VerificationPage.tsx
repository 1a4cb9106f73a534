import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { KEYS } from '../../../api/queryKeys';
import { useApi } from '../../../api/ServerProvider';
import { useChange } from '../../../api/useChange';
import { Page } from '../../../ui/Page';
import { Panel } from '../../../ui/Panel';
import { QueryResult } from '../../../feedback/QueryResult';
import { ChangeButton } from '../../../feedback/ChangeButton';
import { EmptyState } from '../../../feedback/EmptyState';
import { ErrorAlert } from '../../../feedback/ErrorAlert';
import { ReadOnlyNote } from '../../../feedback/ReadOnlyNote';
import { History } from './History';
import { isRunning } from './verdict';
import { Outcome } from './Outcome';

const POLL_MILLIS = 1_000;

/** Checks that the ledger is as it was written, and what earlier checks found. */
export function VerificationPage() {
  const { t } = useTranslation('consent');
  const verifications = useVerifications();
  const start = useChange('/ledger/verifications');
  const newest = verifications.data?.[0];
  return (
    <Page title={t('verification.title')} hint={t('verification.hint')}>
      <Panel
        title={t('verification.newest')}
        actions={
          <Stack gap={4} align="flex-end">
            <ChangeButton
              onClick={() => start.mutate({})}
              loading={start.isPending}
              disabled={newest !== undefined && isRunning(newest)}
            >
              {t('verification.start')}
            </ChangeButton>
            <ReadOnlyNote />
          </Stack>
        }
      >
        {start.isError && <ErrorAlert error={start.error} />}
        <QueryResult query={verifications}>
          {list => (list[0] === undefined ? <EmptyState title={t('verification.never')} /> : <Outcome of={list[0]} />)}
        </QueryResult>
      </Panel>
      {verifications.data !== undefined && verifications.data.length > 0 && <History of={verifications.data} />}
    </Page>
  );
}

function useVerifications() {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.verifications(),
    queryFn: async () => (await api.read('/ledger/verifications')).verifications,
    refetchInterval: query => (query.state.data?.some(isRunning) === true ? POLL_MILLIS : false),
  });
}
