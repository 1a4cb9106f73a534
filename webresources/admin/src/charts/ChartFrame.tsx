import { Text } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ChartFrame.module.css';

interface Props {
  title: string;
  /** A description of the picture and how to read it, in a sentence or two. */
  description?: string;
  table: ReactNode;
  children: ReactNode;
}

/** A chart with its numbers behind it. The picture is hidden from screen readers, which get the table. */
export function ChartFrame({ title, description, table, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const described = description === undefined ? undefined : `${id}-description`;
  return (
    <figure className={styles.figure} aria-labelledby={id} aria-describedby={described}>
      <figcaption>
        <Text id={id} size="sm" fw={600} mb={2}>
          {title}
        </Text>
        {description !== undefined && (
          <Text id={described} size="sm" c="dimmed" maw={760} mb={4}>
            {description}
          </Text>
        )}
      </figcaption>
      <div aria-hidden="true">{children}</div>
      <details className={styles.numbers}>
        <summary>{t('chart.asTable', { title })}</summary>
        {table}
      </details>
    </figure>
  );
}
