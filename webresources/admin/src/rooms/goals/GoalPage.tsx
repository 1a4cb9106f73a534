import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useGoals } from '../../api/useContent';
import { Page } from '../../show/Page';
import { Answered } from '../../states/Answered';
import { NotFound } from '../../states/NotFound';
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
      <Answered query={goals}>
        {all => (
          <GoalEditor
            key={name ?? ''}
            initial={goal === undefined ? newGoal() : formOf(goal)}
            view={goal}
            taken={all.map(each => each.name)}
          />
        )}
      </Answered>
    </Page>
  );
}
