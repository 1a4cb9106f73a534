import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../ui/DataTable';
import { NO_NUMBER } from '../ui/numbers';

/** A value that a change replaces. */
export interface ReplacedValue {
  name: string;
  before: ReactNode;
  after: ReactNode;
}

/** The values that a change replaces, shown before it is made. */
export function ReplacedTable({ values }: { values: ReplacedValue[] }) {
  const { t } = useTranslation();
  const columns: Column<ReplacedValue>[] = [
    { title: t('replaced.name'), cell: each => each.name },
    { title: t('replaced.before'), cell: each => each.before || NO_NUMBER },
    { title: t('replaced.after'), cell: each => each.after || NO_NUMBER },
  ];
  return values.length === 0 ? null : (
    <DataTable caption={t('replaced.title')} columns={columns} rows={values} keyOf={each => each.name} />
  );
}
