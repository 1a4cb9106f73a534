import { Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportView } from '../api/schema';
import { Note } from '../ui/Note';
import { Panel } from '../ui/Panel';
import { MessageText } from '../ui/MessageText';
import { EmptyState } from '../feedback/EmptyState';
import { chosenOf, goalsOf, rowsOf, titlesOf, variantsOf } from './segments';
import { SegmentPlot } from './SegmentPlot';
import { useArmName } from './useArmName';

/** The results by segment: first the proven effects as sentences, then all of them. */
export function SegmentPanel({ report }: { report: ReportView }) {
  const { t } = useTranslation('report');
  const armName = useArmName(report);
  const { rows, words } = report.segments;
  const [wanted, setWanted] = useState({ goal: '', variant: '' });
  const { goal, variant } = chosenOf(report, wanted);
  const title = report.goals.find(each => each.goal === goal)?.title ?? goal;
  if (rows.length === 0) {
    return (
      <Panel title={t('segment.title')}>
        <EmptyState title={t('segment.none')} />
      </Panel>
    );
  }
  return (
    <Panel title={t('segment.title')} hint={t('segment.hint', { count: report.segments.least })}>
      {words.map(message => (
        <Note key={message.text} tone="warning">
          <MessageText of={message} titles={titlesOf(report)} />
        </Note>
      ))}
      {words.length === 0 && <Note tone="plain">{t('segment.noContrast')}</Note>}
      <Group gap="sm">
        <NativeSelect
          label={t('goal')}
          value={goal}
          onChange={event => setWanted({ goal: event.currentTarget.value, variant })}
          data={goalsOf(report).map(each => ({ value: each.goal, label: each.title }))}
        />
        <NativeSelect
          label={t('variant')}
          value={variant}
          onChange={event => setWanted({ goal, variant: event.currentTarget.value })}
          data={variantsOf(report).map(name => ({ value: name, label: armName(name) }))}
        />
      </Group>
      <SegmentPlot
        rows={rowsOf(report, goal, variant)}
        least={report.segments.least}
        title={t('segment.chart', { goal: title, variant: armName(variant) })}
      />
    </Panel>
  );
}
