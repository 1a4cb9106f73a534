import { useTranslation } from 'react-i18next';
import type { VisitorSignal } from '../../api/answers';
import { DataTable, type Column } from '../../ui/DataTable';
import { Time } from '../../ui/Time';
import { useLocale } from '../../ui/useLocale';
import { furtherOf, signalText } from './signals';

/** What the visitor did and said, newest first. */
export function SignalTable({ signals }: { signals: VisitorSignal[] }) {
  const { t } = useTranslation('visitors');
  const locale = useLocale();
  const columns: Column<VisitorSignal>[] = [
    { title: t('time'), cell: signal => <Time of={signal.time} /> },
    { title: t('what'), cell: signal => signalText(signal, t, locale) },
    { title: t('further'), cell: signal => furtherOf(signal).join(', ') },
  ];
  const rows = [...signals].sort((a, b) => b.time.localeCompare(a.time));
  return <DataTable caption={t('signals')} columns={columns} rows={rows} keyOf={(_, index) => index} />;
}
