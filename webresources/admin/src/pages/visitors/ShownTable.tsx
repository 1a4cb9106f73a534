import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShownView } from '../../api/schema';
import { DataTable, type Column } from '../../ui/DataTable';
import { Time } from '../../ui/Time';
import { usePurposeLabel } from '../../ui/usePurposeLabel';
import { useWord } from '../../ui/useWord';
import { countedText } from './activities';

/** The visitor's exposures with their reasons. Reasons are stored in English, as sentences. */
export function ShownTable({ shown }: { shown: ShownView[] }) {
  const { t } = useTranslation('visitors');
  const word = useWord();
  const columns: Column<ShownView>[] = [
    { title: t('time'), cell: row => <Time of={row.time} /> },
    { title: t('page'), cell: row => <Where page={row.page} component={row.component} /> },
    {
      title: t('variant'),
      cell: row =>
        row.variant === row.wanted ? row.variant : t('insteadOf', { variant: row.variant, wanted: row.wanted }),
    },
    { title: t('rung'), cell: row => word('rung', row.rung) },
    { title: t('reason'), cell: row => (row.reason === '' ? '–' : <span lang="en">{row.reason}</span>) },
    { title: t('countsFor'), cell: row => row.countsFor.map(arm => countedText(arm, t)).join('; ') || '–' },
    { title: t('consent'), cell: row => <Purposes ids={row.consent} /> },
  ];
  return <DataTable caption={t('shown')} columns={columns} rows={shown} keyOf={(_, index) => index} />;
}

function Where({ page, component }: { page: string; component: string }) {
  return (
    <>
      {page}
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }} miw={120}>
        {component}
      </Text>
    </>
  );
}

function Purposes({ ids }: { ids: string }) {
  const { t } = useTranslation('visitors');
  const label = usePurposeLabel();
  return <>{ids === '' ? t('nothing') : ids.split(',').map(label).join(', ')}</>;
}
