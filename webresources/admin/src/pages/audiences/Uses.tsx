import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Use } from '../../api/schema';
import { DataTable, type Column } from '../../ui/DataTable';
import { Panel } from '../../ui/Panel';
import { EmptyState } from '../../feedback/EmptyState';

const EXPERIMENTS = '/experiments/';

/** Where an audience is named. */
export function Uses({ uses }: { uses: Use[] }) {
  const { t } = useTranslation('audiences');
  const columns: Column<Use>[] = [
    { title: t('place'), cell: use => <Place of={use} /> },
    { title: t('variant'), cell: use => use.part || '–' },
  ];
  return (
    <Panel title={t('uses')} hint={t('usesHint')}>
      {uses.length === 0 ? (
        <EmptyState title={t('unused')} />
      ) : (
        <DataTable caption={t('uses')} columns={columns} rows={uses} keyOf={(_, index) => index} />
      )}
    </Panel>
  );
}

/** A page by its path; an experiment can be gone to. */
function Place({ of: { place } }: { of: Use }) {
  const { t } = useTranslation('audiences');
  const name = place.slice(place.lastIndexOf('/') + 1);
  return place.startsWith(EXPERIMENTS) ? (
    <Anchor component={Link} to={EXPERIMENTS + encodeURIComponent(name)} size="sm">
      {t('experiment', { name })}
    </Anchor>
  ) : (
    <>{place}</>
  );
}
