import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KEYS } from '../../../api/queryKeys';
import { useApi } from '../../../api/ServerProvider';
import { Page } from '../../../ui/Page';
import { QueryResult } from '../../../feedback/QueryResult';
import { Decisions } from './Decisions';
import { isPeriod, lastDays, type Period } from './period';
import { PeriodChoice } from './PeriodChoice';
import { PrivacySignals } from './PrivacySignals';

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

function useRates({ from, to }: Period) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.rates(from, to),
    queryFn: () => api.read('/consents/rates', { from, to }),
    enabled: isPeriod({ from, to }),
    placeholderData: keepPreviousData,
  });
}
