import { useMemo } from 'react';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/SessionProvider';
import { DataTable, type Column } from '../../ui/DataTable';
import { NO_NUMBER } from '../../ui/numbers';
import { daysBefore } from '../../ui/times';
import { useLocale } from '../../ui/useLocale';
import { useNumbers } from '../../ui/useNumbers';
import { usePurposeLabel } from '../../ui/usePurposeLabel';
import { lastDays } from '../consent/rates/period';
import { useRates } from '../consent/rates/useRates';
import { changeText, optIns, type OptIn } from './optIn';
import { OverviewPanel } from './OverviewPanel';

const DAYS = 30;

/** The opt-in rate of each purpose in the last 30 days, and its change against the 30 days before. */
export function OptInPanel() {
  const { t } = useTranslation('overview');
  const period = useMemo(() => lastDays(2 * DAYS, new Date()), []);
  const { purposes } = useSession();
  const first = daysBefore(period.to, DAYS - 1);
  return (
    <OverviewPanel title={t('optIn')} to="/consent/rates" query={useRates(period)}>
      {({ tallies }) => <Rates rates={optIns(tallies, first, purposes)} />}
    </OverviewPanel>
  );
}

function Rates({ rates }: { rates: OptIn[] }) {
  const { t } = useTranslation('overview');
  const label = usePurposeLabel();
  const numbers = useNumbers();
  const locale = useLocale();
  if (rates.length === 0) {
    return <Text size="sm">{t('noChoices')}</Text>;
  }
  const columns: Column<OptIn>[] = [
    { title: t('purpose'), cell: row => label(row.purpose) },
    { title: t('rate'), cell: row => numbers.share(row.now), isNumber: true },
    { title: t('change'), cell: row => changeText(row, locale, t('points', { ns: 'app' })) ?? NO_NUMBER, isNumber: true },
  ];
  return <DataTable caption={t('optInHint')} columns={columns} rows={rates} keyOf={row => row.purpose} />;
}
