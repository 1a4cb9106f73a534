import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GoalView } from '../../api/schema';
import { DataList, type ListColumn } from '../../ui/list/DataList';
import { Tag } from '../../ui/Tag';
import { Note } from '../../ui/Note';
import { NO_NUMBER } from '../../ui/numbers';
import { useNumbers } from '../../ui/useNumbers';
import { useExperiments } from '../experiments/useExperiments';
import { inUnit, unitOf } from './durations';

export function GoalTable({ goals }: { goals: GoalView[] }) {
  const { t } = useTranslation('goals');
  const isKnown = goals.some(goal => goal.arriving != null);
  const arriving: ListColumn<GoalView> = {
    id: 'arriving',
    title: t('arriving'),
    value: goal => goal.arriving,
    cell: goal => <Arriving goal={goal} />,
  };
  const columns: ListColumn<GoalView>[] = [
    { id: 'title', title: t('goal'), value: goal => goal.title, cell: goal => <Named goal={goal} /> },
    {
      id: 'kind',
      title: t('what'),
      value: ({ kind, measure, subject }) => `${t(`kind.${kind}`)} ${t(`measure.${measure}`)} ${subject}`.trim(),
      cell: goal => <What goal={goal} />,
    },
    {
      id: 'window',
      title: t('window'),
      value: goal => goal.windowMinutes,
      cell: goal => t(`span.${unitOf(goal.windowMinutes)}`, { count: inWindow(goal) }),
    },
    { id: 'used', title: t('used'), value: goal => goal.usedBy.length, cell: goal => <Uses goal={goal} /> },
    ...(isKnown ? [arriving] : []),
  ];
  return <DataList caption={t('all')} columns={columns} rows={goals} keyOf={goal => goal.name} />;

  function inWindow({ windowMinutes }: GoalView): number {
    return inUnit(windowMinutes, unitOf(windowMinutes));
  }
}

function Named({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goals');
  return (
    <Stack gap={2} align="flex-start">
      <Anchor component={Link} to={`/goals/${encodeURIComponent(goal.name)}`} size="sm" fw={600}>
        {goal.title}
      </Anchor>
      {goal.programme && <Tag>{t('programmeMark')}</Tag>}
      {goal.lessIsBetter && <Tag>{t('lessMark')}</Tag>}
    </Stack>
  );
}

function What({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goals');
  return (
    <Stack gap={2}>
      <span>{t(`kind.${goal.kind}`)}</span>
      <Text size="xs" c="dimmed">
        {t(`measure.${goal.measure}`)}
        {goal.subject ? ` · ${goal.subject}` : ''}
      </Text>
    </Stack>
  );
}

function Uses({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goals');
  const { data: experiments } = useExperiments();
  if (goal.usedBy.length === 0) {
    return <>{t('unused')}</>;
  }
  return (
    <Stack gap={2}>
      {goal.usedBy.map(name => (
        <Anchor key={name} component={Link} to={`/experiments/${encodeURIComponent(name)}`} size="sm">
          {experiments?.find(each => each.name === name)?.title || name}
        </Anchor>
      ))}
    </Stack>
  );
}

function Arriving({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goals');
  const numbers = useNumbers();
  if (goal.arriving == null) {
    return <>{NO_NUMBER}</>;
  }
  return goal.arriving === 0 ? (
    <Note tone="warning">{t('nothingArrives')}</Note>
  ) : (
    <>{t('arrives', { number: numbers.count(goal.arriving) })}</>
  );
}
