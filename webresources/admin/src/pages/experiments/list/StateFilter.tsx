import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExperimentSummary } from '../../../api/schema';
import { useWord } from '../../../ui/useWord';
import { ALL, counted, type Filter } from './experimentList';

interface Props {
  experiments: ExperimentSummary[];
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** Chooses which experiments are listed, by state. */
export function StateFilter({ experiments, filter, onChange }: Props) {
  const { t } = useTranslation('experiments');
  const word = useWord();
  const choices: [Filter, string, number][] = [
    [ALL, t('filterAll'), experiments.length],
    ...counted(experiments).map(([state, count]): [Filter, string, number] => [
      state,
      word('experimentState', state),
      count,
    ]),
  ];
  return (
    <Group gap={6} role="group" aria-label={t('filter')}>
      {choices.map(([name, label, count]) => (
        <Button
          key={name}
          size="xs"
          variant={name === filter ? 'filled' : 'default'}
          aria-pressed={name === filter}
          onClick={() => onChange(name)}
        >
          {t('filterCount', { label, count })}
        </Button>
      ))}
    </Group>
  );
}
