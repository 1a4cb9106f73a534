import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../feedback/EmptyState';
import { DataTable, type Column } from '../DataTable';
import { useLocale } from '../useLocale';
import { useNumbers } from '../useNumbers';
import { ColumnChoice } from './ColumnChoice';
import { shownOf } from './hiddenColumns';
import { CsvButton } from './CsvButton';
import { pageOf, pagesOf, searched, sorted, type Valued } from './listRows';
import { nextOrder } from './listState';
import { Pages } from './Pages';
import { SearchField } from './SearchField';
import { SortChoice } from './SortChoice';
import { SortHeader } from './SortHeader';
import { useHiddenColumns } from './useHiddenColumns';
import { useListState } from './useListState';

/** A column; one without a value, such as of buttons, is neither searched nor ordered nor in the file. */
export type ListColumn<T> = Column<T> & (Valued<T> | { id?: undefined });

interface Props<T> {
  /** The title of the list, for screen readers and files. */
  caption: string;
  columns: ListColumn<T>[];
  /** The rows that the filters leave, in the list's own order. */
  rows: T[];
  /** The number of rows without filters; the number of rows by default. */
  total?: number;
  keyOf: (row: T, index: number) => string | number;
  /** Whether the search may name a person, which never stands in an address. */
  isPersonal?: boolean;
  /** Controls that stand beside the search. */
  filters?: ReactNode;
}

/** A page's list: counted, searched, ordered, by pages and as a file. Its state is in the address. */
export function DataList<T>({ caption, columns, rows, total = rows.length, keyOf, isPersonal, filters }: Props<T>) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { state, change, clear } = useListState(isPersonal);
  const [hidden, toggle] = useHiddenColumns();
  const shown = shownOf(columns, hidden);
  const valued = columns.filter(isValued);
  const seen = shown.filter(isValued);
  const found = sorted(searched(rows, valued, state.q), valued, state, locale);
  const pages = pagesOf(found.length);
  const page = Math.min(state.page, pages);
  const turn = (to: number) => {
    change({ page: to });
    window.scrollTo(0, 0);
  };
  return (
    <Stack gap="sm">
      {filters}
      <Group gap="sm">
        <SearchField list={caption} text={state.q} onSearch={q => change({ q })} />
        <SortChoice columns={seen} state={state} onChange={change} />
        <Count found={found.length} of={total} />
        <ColumnChoice list={caption} columns={valued.slice(1)} hidden={hidden} onToggle={toggle} />
        <CsvButton
          list={caption}
          titles={seen.map(column => column.title)}
          rows={() => found.map(row => seen.map(column => column.value(row)))}
        />
      </Group>
      {found.length === 0 ? (
        <EmptyState title={t('list.noMatch')}>
          <Button size="xs" variant="default" onClick={clear}>
            {t('list.clear')}
          </Button>
        </EmptyState>
      ) : (
        <DataTable
          caption={caption}
          columns={shown.map(column => (isValued(column) ? ordering(column) : column))}
          rows={pageOf(found, page)}
          keyOf={keyOf}
          isWhole
        />
      )}
      <Pages list={caption} page={page} of={pages} onPage={turn} />
    </Stack>
  );

  function ordering(column: Column<T> & Valued<T>): Column<T> {
    const order = column.id === state.sort ? state.direction : 'none';
    const sort = () => change(nextOrder(state, column.id));
    return { ...column, order, header: <SortHeader title={column.title} order={order} onSort={sort} /> };
  }
}

function isValued<T>(column: ListColumn<T>): column is Column<T> & Valued<T> {
  return column.id !== undefined;
}

/** The number of rows, announced when it changes. */
function Count({ found, of }: { found: number; of: number }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return (
    <Text size="sm" c="dimmed" role="status" style={{ whiteSpace: 'nowrap' }}>
      {found === of
        ? t('list.entries', { count: of })
        : t('list.found', { found: numbers.count(found), of: numbers.count(of) })}
    </Text>
  );
}
