import { Anchor } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { QueryResult } from '../../feedback/QueryResult';
import { Panel } from '../../ui/Panel';

interface Props<T> {
  title: string;
  /** The page with all of it. */
  to: string;
  query: UseQueryResult<T>;
  children: (answer: T) => ReactNode;
}

/** A part of the overview with a link to its page. It loads and fails by itself. */
export function OverviewPanel<T>({ title, to, query, children }: Props<T>) {
  const { t } = useTranslation('overview');
  return (
    <Panel
      title={title}
      actions={
        <Anchor component={Link} to={to} size="sm" aria-label={t('openOf', { title })}>
          {t('open')}
        </Anchor>
      }
    >
      <QueryResult query={query}>{children}</QueryResult>
    </Panel>
  );
}
