import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMayChange } from '../../../api/SessionProvider';
import { Page } from '../../../ui/Page';
import { Panel } from '../../../ui/Panel';
import { QueryResult } from '../../../feedback/QueryResult';
import { EmptyState } from '../../../feedback/EmptyState';
import { useListState } from '../../../ui/list/useListState';
import { ReadOnlyNote } from '../../../feedback/ReadOnlyNote';
import { UndoNote } from '../../../feedback/UndoNote';
import { useExperiments } from '../useExperiments';
import { ExperimentTable } from './ExperimentTable';
import { StateFilter } from './StateFilter';
import { ALL, filterOf, listed } from './experimentList';

/** All experiments, those that need an action first. */
export function ExperimentsPage() {
  const { t } = useTranslation('experiments');
  const list = useListState();
  const filter = filterOf(list.filter('state'));
  return (
    <Page title={t('title')} hint={t('hint')}>
      <Panel title={t('all')} actions={<NewButton />}>
        <ReadOnlyNote />
        <UndoNote />
        <QueryResult query={useExperiments()}>
          {experiments =>
            experiments.length === 0 ? (
              <EmptyState title={t('none')}>
                <Text size="sm">{t('noneHint')}</Text>
                <NewButton />
              </EmptyState>
            ) : (
              <ExperimentTable
                experiments={listed(experiments, filter)}
                total={experiments.length}
                filters={
                  <StateFilter
                    experiments={experiments}
                    filter={filter}
                    onChange={chosen => list.setFilter('state', chosen === ALL ? '' : chosen)}
                  />
                }
              />
            )
          }
        </QueryResult>
      </Panel>
    </Page>
  );
}

/** A link, so only there for users who may open its page. */
function NewButton() {
  const { t } = useTranslation('experiments');
  return useMayChange() ? (
    <Button component={Link} to="/experiments/new">
      {t('new')}
    </Button>
  ) : null;
}
