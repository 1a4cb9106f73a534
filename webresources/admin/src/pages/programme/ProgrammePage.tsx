import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { MessageText } from '../../ui/MessageText';
import { QueryResult } from '../../feedback/QueryResult';
import { EmptyState } from '../../feedback/EmptyState';
import { Exports } from './Exports';
import { ReadinessPanel } from './ReadinessPanel';
import { RulesPanel } from './RulesPanel';
import { useProgramme } from './useProgramme';
import { OverallReport } from './OverallReport';
import { LiftPanel } from './LiftPanel';

/** The overall impact of personalization: visitors who get it against the holdout. */
export default function ProgrammePage() {
  const { t } = useTranslation('programme');
  return (
    <Page title={t('title')} hint={t('hint')}>
      <QueryResult query={useProgramme()}>
        {programme =>
          programme.whole == null ? (
            <Panel title={t('whole')}>
              <EmptyState title={t('none')}>
                <Text size="sm" maw={620}>
                  <MessageText of={programme.text} />
                </Text>
                <Text size="sm" maw={620}>
                  {t('noneHint')}
                </Text>
                <Text size="sm" maw={620}>
                  {t('noneHow')}
                </Text>
              </EmptyState>
            </Panel>
          ) : (
            <Stack gap="lg">
              <Exports programme={programme} />
              {programme.worth != null && <LiftPanel worth={programme.worth} whole={programme.whole} />}
              <OverallReport report={programme.whole} />
            </Stack>
          )
        }
      </QueryResult>
      <RulesPanel />
      <ReadinessPanel />
    </Page>
  );
}
