import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActView, ExperimentView, PhaseView, Share } from '../../../api/schema';
import { DataTable, type Column } from '../../../ui/DataTable';
import { Panel } from '../../../ui/Panel';
import { StoredText } from '../../../ui/StoredText';
import { Time } from '../../../ui/Time';
import { useNumbers } from '../../../ui/useNumbers';
import { useWord } from '../../../ui/useWord';
import { EmptyState } from '../../../feedback/EmptyState';

/** The actions on the experiment, and its phases. */
export function HistoryTab({ view }: { view: ExperimentView }) {
  const { t } = useTranslation('experiments');
  const word = useWord();
  const numbers = useNumbers();
  const shareText = (each: Share) =>
    `${each.variant === 'default' ? t('control') : each.variant} ${numbers.share(each.weight, 0)}`;
  const phases: Column<PhaseView>[] = [
    { title: t('history.phase'), cell: phase => t('phase', { number: phase.number }) },
    { title: t('history.began'), cell: phase => <Time of={phase.started} /> },
    {
      title: t('history.ended'),
      cell: phase => (phase.ended == null ? t('history.goesOn') : <Time of={phase.ended} />),
    },
    { title: t('history.what'), cell: phase => phase.variations.map(shareText).join(', ') },
  ];
  const acts: Column<ActView>[] = [
    { title: t('history.time'), cell: act => <Time of={act.at} /> },
    { title: t('history.actor'), cell: act => word('actor', act.actor) },
    { title: t('history.act'), cell: act => word('act', act.kind) },
    { title: t('history.phase'), cell: act => t('phase', { number: act.phase }) },
    { title: t('history.reason'), cell: act => <StoredText plain={act.reason} {...act} /> },
  ];
  return (
    <Stack gap="lg">
      <Panel title={t('history.phases')} hint={t('history.phasesHint')}>
        {view.phases.length === 0 ? (
          <EmptyState title={t('history.noPhases')} />
        ) : (
          <DataTable
            caption={t('history.phases')}
            columns={phases}
            rows={[...view.phases].sort((a, b) => b.number - a.number)}
            keyOf={phase => phase.number}
          />
        )}
      </Panel>
      <Panel title={t('history.acts')}>
        {view.acts.length === 0 ? (
          <EmptyState title={t('history.noActs')} />
        ) : (
          <DataTable caption={t('history.acts')} columns={acts} rows={view.acts} keyOf={(_, index) => index} />
        )}
      </Panel>
    </Stack>
  );
}
