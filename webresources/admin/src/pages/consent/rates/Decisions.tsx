import { Group, NativeSelect, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateTable } from '../../../api/schema';
import { useSession } from '../../../api/SessionProvider';
import { Panel } from '../../../ui/Panel';
import { usePurposeLabel } from '../../../ui/usePurposeLabel';
import { useWord } from '../../../ui/useWord';
import { EmptyState } from '../../../feedback/EmptyState';
import { DecisionChart } from './DecisionChart';
import { byDay, daysOf, inOrderOf, mostOf, namesOf, only } from './rates';
import { Totals } from './Totals';

/** Visitors' decisions, in total and by day, for all purposes or one. */
export function Decisions({ rates }: { rates: RateTable }) {
  const { t } = useTranslation('consent');
  const word = useWord();
  const label = usePurposeLabel();
  const [purpose, setPurpose] = useState('');
  const [source, setSource] = useState('');
  const days = daysOf(rates.from, rates.to);
  const tallies = only(rates.tallies, purpose, source);
  const charts = inOrderOf(useSession().purposes, namesOf(tallies, 'purpose')).map(id => ({
    id,
    days: byDay(only(tallies, id, ''), days),
  }));
  const most = mostOf(charts.flatMap(chart => chart.days));
  return (
    <Panel title={t('rates.decisions')} hint={t('rates.decisionsHint')}>
      <Group gap="sm">
        <NativeSelect
          label={t('ledger.purpose')}
          value={purpose}
          onChange={event => setPurpose(event.currentTarget.value)}
          data={[
            { value: '', label: t('any') },
            ...namesOf(rates.tallies, 'purpose').map(id => ({ value: id, label: label(id) })),
          ]}
        />
        <NativeSelect
          label={t('ledger.source')}
          value={source}
          onChange={event => setSource(event.currentTarget.value)}
          data={[
            { value: '', label: t('any') },
            ...namesOf(rates.tallies, 'source').map(name => ({ value: name, label: word('source', name) })),
          ]}
        />
      </Group>
      {charts.length === 0 ? (
        <EmptyState title={t('rates.none')} />
      ) : (
        <>
          <Totals tallies={tallies} />
          <SimpleGrid cols={{ base: 1, lg: charts.length === 1 ? 1 : 2 }} spacing="lg">
            {charts.map(chart => (
              <DecisionChart key={chart.id} title={label(chart.id)} days={chart.days} most={most} />
            ))}
          </SimpleGrid>
        </>
      )}
    </Panel>
  );
}
