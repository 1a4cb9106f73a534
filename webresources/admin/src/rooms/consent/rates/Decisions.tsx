import { Group, NativeSelect, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rates } from '../../../api/answers';
import { Panel } from '../../../show/Panel';
import { usePurposeLabel } from '../../../show/usePurposeLabel';
import { useWord } from '../../../show/useWord';
import { Empty } from '../../../states/Empty';
import { DecisionChart } from './DecisionChart';
import { byDay, daysOf, namesOf, only } from './rates';
import { Totals } from './Totals';

/** What visitors decided, in all and by day, for all purposes or one. */
export function Decisions({ rates }: { rates: Rates }) {
  const { t } = useTranslation('consent');
  const word = useWord();
  const label = usePurposeLabel();
  const [purpose, setPurpose] = useState('');
  const [source, setSource] = useState('');
  const days = daysOf(rates.from, rates.to);
  const tallies = only(rates.tallies, purpose, source);
  const purposes = namesOf(tallies, 'purpose');
  return (
    <Panel title={t('rates.decisions')} hint={t('rates.decisionsHint')}>
      <Group gap="sm">
        <NativeSelect
          label={t('ledger.purpose')}
          value={purpose}
          onChange={event => setPurpose(event.currentTarget.value)}
          data={[{ value: '', label: t('any') }, ...namesOf(rates.tallies, 'purpose').map(id => ({ value: id, label: label(id) }))]}
        />
        <NativeSelect
          label={t('ledger.source')}
          value={source}
          onChange={event => setSource(event.currentTarget.value)}
          data={[{ value: '', label: t('any') }, ...namesOf(rates.tallies, 'source').map(name => ({ value: name, label: word('source', name) }))]}
        />
      </Group>
      {purposes.length === 0 ? (
        <Empty title={t('rates.none')} />
      ) : (
        <>
          <Totals tallies={tallies} />
          <SimpleGrid cols={{ base: 1, lg: purposes.length === 1 ? 1 : 2 }} spacing="lg">
            {purposes.map(id => (
              <DecisionChart key={id} title={label(id)} days={byDay(only(tallies, id, ''), days)} />
            ))}
          </SimpleGrid>
        </>
      )}
    </Panel>
  );
}
