import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
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
import { useVerifications } from './useVerifications';

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
