import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMayChange } from '../../api/SessionProvider';
import { useGoals } from '../../api/useContent';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { QueryResult } from '../../feedback/QueryResult';
import { EmptyState } from '../../feedback/EmptyState';
import { ReadOnlyNote } from '../../feedback/ReadOnlyNote';
import { UndoNote } from '../../feedback/UndoNote';
import { GoalTable } from './GoalTable';

/** All goals, where they are used, and whether anything arrives for them. */
export function GoalsPage() {
  const { t } = useTranslation('goals');
  return (
    <Page title={t('title')} hint={t('hint')}>
      <Panel title={t('all')} actions={<NewButton />}>
        <ReadOnlyNote />
        <UndoNote />
        <QueryResult query={useGoals()}>
          {goals =>
            goals.length === 0 ? (
              <EmptyState title={t('none')}>
                <Text size="sm">{t('noneHint')}</Text>
                <NewButton />
              </EmptyState>
            ) : (
              <GoalTable goals={goals} />
            )
          }
        </QueryResult>
      </Panel>
    </Page>
  );
}

/** A link, so only there for users who may open its page. */
function NewButton() {
  const { t } = useTranslation('goals');
  return useMayChange() ? (
    <Button component={Link} to="/goals/new">
      {t('new')}
    </Button>
  ) : null;
}
