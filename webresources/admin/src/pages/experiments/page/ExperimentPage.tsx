import { Group, Text } from '@mantine/core';
import { Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes, useParams } from 'react-router';
import type { ExperimentView } from '../../../api/schema';
import { Redirect } from '../../../layout/Redirect';
import { Page } from '../../../ui/Page';
import { Tabs } from '../../../ui/Tabs';
import { QueryResult } from '../../../feedback/QueryResult';
import { Loading } from '../../../feedback/Loading';
import { NotFound } from '../../../feedback/NotFound';
import { UndoNote } from '../../../feedback/UndoNote';
import { HealthNote } from '../HealthNote';
import { StateTag } from '../StateTag';
import { experimentAddress, useExperiment } from '../useExperiments';
import { ActionButtons } from './ActionButtons';
import { hasBegun } from './actions';
import { HistoryTab } from './HistoryTab';
import { SettingsTab } from './SettingsTab';

interface ResultsProps {
  view: ExperimentView;
}

interface Props {
  ResultsTab: ComponentType<ResultsProps>;
}

/** One experiment: its results, its settings, its history. */
export function ExperimentPage({ ResultsTab }: Props) {
  const { t } = useTranslation('experiments');
  const { name = '' } = useParams();
  const query = useExperiment(name);
  const title = query.data?.summary.title ?? name;
  return (
    <Page title={title} hint={query.data?.form.hypothesis || undefined} back="/experiments">
      <QueryResult query={query}>
        {view => {
          const isBegun = hasBegun(view.summary.state);
          const tabs = isBegun ? ['results', 'settings', 'history'] : ['settings', 'history'];
          return (
            <>
              <Group gap="sm" align="center">
                <StateTag state={view.summary.state} />
                {view.summary.phase > 0 && <Text size="sm">{t('phase', { number: view.summary.phase })}</Text>}
                <HealthNote health={view.summary.health} />
              </Group>
              <ActionButtons view={view} />
              <UndoNote />
              <div>
                <Tabs
                  label={title}
                  tabs={tabs.map(tab => ({ address: experimentAddress(name, tab), label: t(`tab.${tab}`) }))}
                />
                <Suspense fallback={<Loading />}>
                  <Routes>
                    <Route index element={<Redirect to={tabs[0]!} />} />
                    <Route path="results" element={<ResultsTab view={view} />} />
                    <Route path="settings" element={<SettingsTab view={view} />} />
                    <Route path="history" element={<HistoryTab view={view} />} />
                    <Route path="*" element={<NotFound />} />
                  </Routes>
                </Suspense>
              </div>
            </>
          );
        }}
      </QueryResult>
    </Page>
  );
}
