import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMayChange } from '../../../api/SessionProvider';
import { Page } from '../../../ui/Page';
import { Panel } from '../../../ui/Panel';
import { QueryResult } from '../../../feedback/QueryResult';
import { EmptyState } from '../../../feedback/EmptyState';
import { ReadOnlyNote } from '../../../feedback/ReadOnlyNote';
import { UndoNote } from '../../../feedback/UndoNote';
import { useExperiments } from '../useExperiments';
import { ExperimentTable } from './ExperimentTable';
import { StateFilter } from './StateFilter';
import { ALL, listed, type Filter } from './experimentList';

/** All experiments, those that need an action first. */
export function ExperimentsPage() {
  const { t } = useTranslation('experiments');
  const [filter, setFilter] = useState<Filter>(ALL);
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
              <>
                <StateFilter experiments={experiments} filter={filter} onChange={setFilter} />
                <ExperimentTable experiments={listed(experiments, filter)} />
              </>
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
