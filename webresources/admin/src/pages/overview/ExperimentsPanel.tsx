import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExperimentSummary } from '../../api/schema';
import { MessageText } from '../../ui/MessageText';
import { Tag } from '../../ui/Tag';
import { HealthNote } from '../experiments/HealthNote';
import { StateTag } from '../experiments/StateTag';
import { experimentAddress, useExperiments } from '../experiments/useExperiments';
import { isDecided, runningOnes } from './experiments';
import { OverviewPanel } from './OverviewPanel';

const SHOWN = 5;

/** The running experiments with their verdicts, those that need a person first. */
export function ExperimentsPanel() {
  const { t } = useTranslation('overview');
  return (
    <OverviewPanel title={t('experiments')} to="/experiments" query={useExperiments()}>
      {all => <Running experiments={runningOnes(all)} />}
    </OverviewPanel>
  );
}

function Running({ experiments }: { experiments: ExperimentSummary[] }) {
  const { t } = useTranslation('overview');
  if (experiments.length === 0) {
    return <Text size="sm">{t('noneRuns')}</Text>;
  }
  return (
    <Stack gap="md">
      {experiments.slice(0, SHOWN).map(experiment => (
        <Line key={experiment.name} experiment={experiment} />
      ))}
      {experiments.length > SHOWN && <Text size="sm">{t('furtherRunning', { count: experiments.length - SHOWN })}</Text>}
    </Stack>
  );
}

function Line({ experiment }: { experiment: ExperimentSummary }) {
  const { t } = useTranslation('overview');
  return (
    <Stack gap={2}>
      <Group gap="xs">
        <Anchor component={Link} to={experimentAddress(experiment.name, 'results')} size="sm" fw={600}>
          {experiment.title}
        </Anchor>
        {experiment.state !== 'running' && <StateTag state={experiment.state} />}
        {isDecided(experiment) && <Tag tone="good">{t('decided')}</Tag>}
      </Group>
      {experiment.health.level !== 'good' && <HealthNote health={experiment.health} isBrief />}
      {experiment.verdict != null && (
        <Text size="sm">
          <MessageText of={experiment.verdict} />
        </Text>
      )}
    </Stack>
  );
}
