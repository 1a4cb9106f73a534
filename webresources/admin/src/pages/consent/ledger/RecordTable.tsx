import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordView } from '../../../api/schema';
import { DataTable, type Column } from '../../../ui/DataTable';
import { Time } from '../../../ui/Time';
import { usePurposeLabel } from '../../../ui/usePurposeLabel';
import { useWord } from '../../../ui/useWord';
import { VerdictTag } from './VerdictTag';

const SHORT = 10;

/** Records in one line each. */
export function RecordTable({ records }: { records: RecordView[] }) {
  const { t } = useTranslation('consent');
  const word = useWord();
  const label = usePurposeLabel();
  const columns: Column<RecordView>[] = [
    { title: t('ledger.sequence'), cell: record => <RecordLink record={record} />, isNumber: true },
    { title: t('ledger.time'), cell: record => <Time of={record.time} /> },
    { title: t('ledger.purpose'), cell: record => label(record.purpose) },
    { title: t('ledger.verdict'), cell: record => <VerdictTag verdict={record.verdict} /> },
    { title: t('ledger.source'), cell: record => word('source', record.source) },
    { title: t('ledger.text'), cell: record => textOf(record) },
    { title: t('ledger.jurisdiction'), cell: record => record.jurisdiction || t('unknown') },
    { title: t('ledger.subjectShort'), cell: record => <code>{record.subject.slice(0, SHORT)}…</code> },
  ];
  return <DataTable caption={t('ledger.results')} columns={columns} rows={records} keyOf={record => record.id} isWhole />;

  function textOf({ textSha256, textVersion, language }: RecordView): string {
    return textSha256 === '' ? '–' : t('ledger.textShown', { version: textVersion, language });
  }
}

function RecordLink({ record }: { record: RecordView }) {
  const { t } = useTranslation('consent');
  return (
    <Anchor
      component={Link}
      to={`/consent/ledger/${record.id}`}
      size="sm"
      aria-label={t('record.title', { sequence: record.sequence })}
    >
      {record.sequence}
    </Anchor>
  );
}
