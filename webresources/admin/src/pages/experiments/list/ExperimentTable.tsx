import { Anchor, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExperimentSummary } from '../../../api/schema';
import { DataList, type ListColumn } from '../../../ui/list/DataList';
import { messageTextOf } from '../../../ui/messages';
import { NO_NUMBER } from '../../../ui/numbers';
import { MessageText } from '../../../ui/MessageText';
import { useNames } from '../../../ui/useNames';
import { useNumbers } from '../../../ui/useNumbers';
import { useWord } from '../../../ui/useWord';
import { HealthNote } from '../HealthNote';
import { StateTag } from '../StateTag';
import { experimentAddress } from '../useExperiments';
import { ProgressText } from './ProgressText';

interface Props {
  /** Those that the filter leaves. */
  experiments: ExperimentSummary[];
  total: number;
  filters: ReactNode;
}

/** Experiments with what one wants to know of each at a glance. */
export function ExperimentTable({ experiments, total, filters }: Props) {
  const { t, i18n } = useTranslation('experiments');
  const word = useWord();
  const names = useNames();
  const numbers = useNumbers();
  const columns: ListColumn<ExperimentSummary>[] = [
    {
      id: 'title',
      title: t('experiment'),
      value: each => each.title,
      cell: each => <Named experiment={each} />,
    },
    {
      id: 'state',
      title: t('state'),
      value: each => word('experimentState', each.state),
      cell: each => <StateTag state={each.state} />,
    },
    {
      id: 'health',
      title: t('healthTitle'),
      value: each => t(`health.${each.health.level}`),
      cell: each => <HealthNote health={each.health} isBrief />,
    },
    {
      id: 'component',
      title: t('component'),
      value: ({ component }) => component && `${component.title} ${component.pageTitle || component.page}`.trim(),
      cell: each => <Where component={each.component} />,
    },
    {
      id: 'until',
      title: t('progress'),
      value: each => each.until,
      cell: each => <ProgressText experiment={each} />,
    },
    {
      id: 'visitors',
      title: t('visitors'),
      value: each => each.visitors,
      cell: each => numbers.count(each.visitors),
      isNumber: true,
    },
    {
      id: 'verdict',
      title: t('verdict'),
      value: ({ verdict }) => verdict && messageTextOf(verdict, i18n.language, names).text,
      cell: each => <Found experiment={each} />,
    },
  ];
  return (
    <DataList
      caption={t('all')}
      columns={columns}
      rows={experiments}
      total={total}
      keyOf={each => each.name}
      filters={filters}
    />
  );
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
