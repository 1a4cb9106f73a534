import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useGoals } from '../../api/useContent';
import { Page } from '../../ui/Page';
import { QueryResult } from '../../feedback/QueryResult';
import { NotFound } from '../../feedback/NotFound';
import { GoalEditor } from './GoalEditor';
import { formOf, newGoal } from './kinds';

/** One goal, or a new one. */
export function GoalPage() {
  const { t } = useTranslation('goals');
  const { name } = useParams();
  const goals = useGoals();
  const goal = goals.data?.find(each => each.name === name);
  if (name !== undefined && goals.data !== undefined && goal === undefined) {
    return <NotFound />;
  }
  return (
    <Page title={name === undefined ? t('new') : (goal?.title ?? name)} hint={t('formHint')} back="/goals">
      <QueryResult query={goals}>
        {all => (
          <GoalEditor
            key={name ?? ''}
            initial={goal === undefined ? newGoal() : formOf(goal)}
            view={goal}
            taken={all.map(each => each.name)}
          />
        )}
      </QueryResult>
    </Page>
  );
}
