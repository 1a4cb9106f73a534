import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useIsAdmin, useMayReadVisitors } from '../../api/SessionProvider';
import { Page } from '../../ui/Page';
import { AlertsSummary } from './AlertsSummary';
import { ExperimentsPanel } from './ExperimentsPanel';
import { FindingsSummary } from './FindingsSummary';
import { FirstSteps } from './FirstSteps';
import { InstallationSummary } from './InstallationSummary';
import { OptInPanel } from './OptInPanel';
import { RequestsSummary } from './RequestsSummary';
import { VerificationSummary } from './VerificationSummary';

/** Where the site stands, and what needs a person next. Editors see the parts that they work on. */
export default function OverviewPage() {
  const { t } = useTranslation('overview');
  const mayReadVisitors = useMayReadVisitors();
  const isAdmin = useIsAdmin();
  return (
    <Page title={t('title')} hint={t('hint')}>
      <AlertsSummary />
      <FirstSteps />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <Stack gap="lg">
          <ExperimentsPanel />
          <FindingsSummary />
        </Stack>
        <Stack gap="lg">
          {mayReadVisitors && (
            <>
              <RequestsSummary />
              <OptInPanel />
              <VerificationSummary />
            </>
          )}
          {isAdmin && <InstallationSummary />}
        </Stack>
      </SimpleGrid>
    </Page>
  );
}
