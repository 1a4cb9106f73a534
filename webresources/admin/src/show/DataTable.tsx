import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

export interface Column<T> {
  title: string;
  cell: (row: T) => ReactNode;
  /** Numbers stand to the right, so that they can be compared. */
  isNumber?: boolean;
}

interface Props<T> {
  /** What the table is about, for people who do not see it. */
  caption: string;
  columns: Column<T>[];
  rows: T[];
  keyOf: (row: T, index: number) => string | number;
}

/** A table that scrolls within itself where there is no room, also by keyboard. */
export function DataTable<T>({ caption, columns, rows, keyOf }: Props<T>) {
  return (
    <div className={styles.frame} role="group" aria-label={caption} tabIndex={0}>
      <Table highlightOnHover verticalSpacing={6} fz="sm">
        <caption className={styles.caption}>{caption}</caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ title, isNumber }) => (
              <Table.Th key={title} scope="col" className={isNumber ? styles.number : styles.text}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Table.Tr key={keyOf(row, index)}>
              {columns.map(({ title, cell, isNumber }) => (
                <Table.Td key={title} className={isNumber ? styles.number : undefined}>
                  {cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
