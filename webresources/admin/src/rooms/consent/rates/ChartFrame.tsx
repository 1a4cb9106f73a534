import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ChartFrame.module.css';

interface Props {
  title: string;
  table: ReactNode;
  children: ReactNode;
}

/** A chart with its numbers behind it. The picture is hidden from screen readers, which get the table. */
export function ChartFrame({ title, table, children }: Props) {
  const { t } = useTranslation('consent');
  return (
    <figure className={styles.figure}>
      <Text component="figcaption" size="sm" fw={600} mb={4}>
        {title}
      </Text>
      <div aria-hidden="true">{children}</div>
      <details className={styles.numbers}>
        <summary>{t('rates.asTable', { title })}</summary>
        {table}
      </details>
    </figure>
  );
}
