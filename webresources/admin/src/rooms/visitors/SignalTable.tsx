import { useTranslation } from 'react-i18next';
import type { VisitorSignal } from '../../api/answers';
import { DataTable, type Column } from '../../show/DataTable';
import { Time } from '../../show/Time';
import { furtherOf, signalText } from './signals';

/** What the visitor did and said, newest first. */
export function SignalTable({ signals }: { signals: VisitorSignal[] }) {
  const { t, i18n } = useTranslation('visitors');
  const columns: Column<VisitorSignal>[] = [
    { title: t('time'), cell: signal => <Time of={signal.time} /> },
    { title: t('what'), cell: signal => signalText(signal, t, i18n.language) },
    { title: t('further'), cell: signal => furtherOf(signal).join(', ') },
  ];
  const rows = [...signals].sort((a, b) => b.time.localeCompare(a.time));
  return <DataTable caption={t('signals')} columns={columns} rows={rows} keyOf={(_, index) => index} />;
}
