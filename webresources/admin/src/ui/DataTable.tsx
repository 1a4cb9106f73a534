import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

export interface Column<T> {
  title: string;
  cell: (row: T) => ReactNode;
  /** Numbers stand to the right, so that they can be compared. */
  isNumber?: boolean;
  /** Stands in the header instead of the title. */
  header?: ReactNode;
  /** The order of the rows by this column, where it can order them. */
  order?: 'ascending' | 'descending' | 'none';
}

interface Props<T> {
  /** The subject of the table, for screen readers. */
  caption: string;
  columns: Column<T>[];
  rows: T[];
  keyOf: (row: T, index: number) => string | number;
  /** Whether the page scrolls and not the table. */
  isWhole?: boolean;
}

/** So many columns of words still fit beside each other on a phone. */
const FITTING = 2;

/**
 * A table. Where there is no room, one with many words becomes a list of cards, and one with many numbers scrolls within
 * itself, also by keyboard. The roles are written out, since browsers forget them when a table is laid out differently.
 */
export function DataTable<T>({ caption, columns, rows, keyOf, isWhole }: Props<T>) {
  const hasManyWords = columns.filter(column => !column.isNumber).length > FITTING;
  return (
    <div className={styles.room}>
      <div
        className={`${styles.frame} ${hasManyWords ? styles.cards : ''} ${isWhole ? styles.whole : ''}`}
        role="group"
        aria-label={caption}
        tabIndex={0}
      >
        <Table role="table" verticalSpacing={6} fz="sm">
          <caption className={styles.caption}>{caption}</caption>
          <Table.Thead role="rowgroup">
            <Table.Tr role="row">
              {columns.map(({ title, isNumber, header, order }) => (
                <Table.Th
                  key={title}
                  role="columnheader"
                  scope="col"
                  aria-sort={order}
                  className={isNumber ? styles.number : styles.text}
                >
                  {header ?? title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody role="rowgroup">
            {rows.map((row, index) => (
              <Table.Tr key={keyOf(row, index)} role="row">
                {columns.map(({ title, cell, isNumber }) => (
                  <Table.Td key={title} role="cell" data-title={title} className={isNumber ? styles.number : undefined}>
                    {cell(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}
