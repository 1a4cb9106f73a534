import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../ui/Page';
import { QueryResult } from '../../../feedback/QueryResult';
import { Decisions } from './Decisions';
import { lastDays, type Period } from './period';
import { PeriodChoice } from './PeriodChoice';
import { PrivacySignals } from './PrivacySignals';
import { useRates } from './useRates';

/** How often visitors said yes and no. */
export function RatesPage() {
  const { t } = useTranslation('consent');
  const [period, setPeriod] = useState<Period>(() => lastDays(30, new Date()));
  return (
    <Page title={t('rates.title')} hint={t('rates.hint')}>
      <PeriodChoice period={period} onChange={setPeriod} />
      <QueryResult query={useRates(period)}>
        {rates => (
          <>
            <Decisions rates={rates} />
            <PrivacySignals rates={rates} />
          </>
        )}
      </QueryResult>
    </Page>
  );
}
