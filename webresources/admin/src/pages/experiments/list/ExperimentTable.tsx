import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExperimentSummary } from '../../../api/schema';
import { DataTable, type Column } from '../../../ui/DataTable';
import { NO_NUMBER } from '../../../ui/numbers';
import { MessageText } from '../../../ui/MessageText';
import { useNumbers } from '../../../ui/useNumbers';
import { HealthNote } from '../HealthNote';
import { StateTag } from '../StateTag';
import { experimentAddress } from '../useExperiments';
import { ProgressText } from './ProgressText';

/** Experiments with what one wants to know of each at a glance. */
export function ExperimentTable({ experiments }: { experiments: ExperimentSummary[] }) {
  const { t } = useTranslation('experiments');
  const numbers = useNumbers();
  const columns: Column<ExperimentSummary>[] = [
    { title: t('experiment'), cell: each => <Named experiment={each} /> },
    { title: t('state'), cell: each => <StateTag state={each.state} /> },
    { title: t('healthTitle'), cell: each => <HealthNote health={each.health} isBrief /> },
    { title: t('component'), cell: each => <Where component={each.component} /> },
    { title: t('progress'), cell: each => <ProgressText experiment={each} /> },
    { title: t('visitors'), cell: each => numbers.count(each.visitors), isNumber: true },
    { title: t('verdict'), cell: each => <Found experiment={each} /> },
  ];
  return <DataTable caption={t('all')} columns={columns} rows={experiments} keyOf={each => each.name} />;
}

function Named({ experiment }: { experiment: ExperimentSummary }) {
  const { t } = useTranslation('experiments');
  return (
    <Stack gap={2} miw={120}>
      <Anchor component={Link} to={experimentAddress(experiment.name)} size="sm" fw={600}>
        {experiment.title}
      </Anchor>
      <Text size="xs" c="dimmed">
        {experiment.changed ? t('changed') : experiment.primary}
      </Text>
    </Stack>
  );
}

/** The verdict over all visitors, then what is proven for segments. */
function Found({ experiment: { verdict, proven } }: { experiment: ExperimentSummary }) {
  return verdict == null ? (
    NO_NUMBER
  ) : (
    <Stack gap={2}>
      {[verdict, ...proven].map(message => (
        <span key={message.text}>
          <MessageText of={message} />
        </span>
      ))}
    </Stack>
  );
}

function Where({ component }: { component: ExperimentSummary['component'] }) {
  const { t } = useTranslation('experiments');
  if (component === null) {
    return <>{t('componentGone')}</>;
  }
  return (
    <Stack gap={2}>
      <span>{component.title || t('untitled')}</span>
      <Text size="xs" c="dimmed">
        {component.pageTitle || component.page}
      </Text>
    </Stack>
  );
}
