import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/DataTable';
import { Time } from '../../ui/Time';
import { useLocale } from '../../ui/useLocale';
import { furtherOf, signalText, timeOf, type Signal } from './signals';

/** The visitor's signals, newest first. */
export function SignalTable({ signals }: { signals: Signal[] }) {
  const { t } = useTranslation('visitors');
  const locale = useLocale();
  const columns: Column<Signal>[] = [
    { title: t('time'), cell: signal => <Time of={timeOf(signal)} /> },
    { title: t('what'), cell: signal => signalText(signal, t, locale) },
    { title: t('further'), cell: signal => furtherOf(signal).join(', ') },
  ];
  const rows = [...signals].sort((a, b) => timeOf(b).localeCompare(timeOf(a)));
  return <DataTable caption={t('signals')} columns={columns} rows={rows} keyOf={(_, index) => index} />;
}
