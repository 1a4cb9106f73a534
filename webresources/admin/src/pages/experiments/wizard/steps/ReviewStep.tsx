import { Stack, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CheckAnswer, ProblemView } from '../../../../api/schema';
import { Note } from '../../../../ui/Note';
import { MessageText } from '../../../../ui/MessageText';
import { QueryResult } from '../../../../feedback/QueryResult';
import { PlanFacts } from '../../page/PlanFacts';
import { ProblemList } from '../../ProblemList';
import { useExperimentForm } from '../experimentForm';

interface Props {
  check: UseQueryResult<CheckAnswer>;
  goTo: (problem: ProblemView) => void;
}

/** Everything once more, with what the server thinks of it. */
export function ReviewStep({ check, goTo }: Props) {
  const { t } = useTranslation('experiments');
  const form = useExperimentForm();
  return (
    <Stack gap="md">
      <Title order={3}>{t('review.checks')}</Title>
      <QueryResult query={check}>
        {({ problems, outlook }) => (
          <Stack gap="xs" role="status">
            {problems.every(problem => problem.severity === 'warning') && <Note tone="good">{t('review.ready')}</Note>}
            <ProblemList problems={problems} goTo={goTo} />
            {outlook != null && (
              <Note tone={outlook.refusal == null ? 'plain' : 'warning'}>
                <MessageText of={outlook.text} />
              </Note>
            )}
          </Stack>
        )}
      </QueryResult>
      <PlanFacts form={form.values} title={t('review.plan')} level={3} />
    </Stack>
  );
}
