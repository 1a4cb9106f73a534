import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { RateTable, SignalCount } from '../../../api/schema';
import { DataTable, type Column } from '../../../ui/DataTable';
import { Panel } from '../../../ui/Panel';
import { dayText, shortDayText } from '../../../ui/times';
import { useLocale } from '../../../ui/useLocale';
import { EmptyState } from '../../../feedback/EmptyState';
import { ROOM_BELOW, ROOM_BESIDE, titleBelow, titleBeside } from '../../../charts/axisTitles';
import { AXIS, GRID } from '../../../charts/lineStyles';
import { ChartFrame } from '../../../charts/ChartFrame';
import { SIGNAL_COLOUR } from './lineStyles';
import { daysOf, signalsByDay } from './rates';

/** How many requests of visitors without a consent id carried Global Privacy Control. */
export function PrivacySignals({ rates }: { rates: RateTable }) {
  const { t } = useTranslation('consent');
  const locale = useLocale();
  const axis = (day: string) => shortDayText(day, locale);
  return (
    <Panel title={t('rates.signals')} hint={t('rates.signalsHint')}>
      {rates.privacySignals.length === 0 ? (
        <EmptyState title={t('rates.noSignals')} />
      ) : (
        <ChartFrame title={t('rates.signalsByDay')} table={<SignalTable counts={rates.privacySignals} />}>
          <ResponsiveContainer width="100%" height={200}>
            <BarChart
              data={signalsByDay(rates.privacySignals, daysOf(rates.from, rates.to))}
              margin={{ top: 8, right: 12, bottom: ROOM_BELOW, left: 0 }}
              accessibilityLayer={false}
            >
              <CartesianGrid vertical={false} stroke={GRID} />
              <XAxis dataKey="day" tickFormatter={axis} tick={AXIS} minTickGap={24} label={titleBelow(t('rates.day'))} />
              <YAxis allowDecimals={false} tick={AXIS} width={ROOM_BESIDE} label={titleBeside(t('rates.requests'))} />
              <Tooltip labelFormatter={day => axis(String(day))} cursor={{ fill: 'var(--app-raised)' }} />
              <Bar dataKey="requests" name={t('rates.requests')} fill={SIGNAL_COLOUR} isAnimationActive={false} />
            </BarChart>
          </ResponsiveContainer>
        </ChartFrame>
      )}
    </Panel>
  );
}

function SignalTable({ counts }: { counts: SignalCount[] }) {
  const { t } = useTranslation('consent');
  const locale = useLocale();
  const columns: Column<SignalCount>[] = [
    { title: t('rates.day'), cell: row => dayText(row.day, locale) },
    { title: t('ledger.jurisdiction'), cell: row => row.jurisdiction || t('unknown') },
    { title: t('rates.requests'), cell: row => row.requests, isNumber: true },
  ];
  const rows = [...counts].sort((a, b) => b.day.localeCompare(a.day) || a.jurisdiction.localeCompare(b.jurisdiction));
  return <DataTable caption={t('rates.signalsByDay')} columns={columns} rows={rows} keyOf={(_, index) => index} />;
}
