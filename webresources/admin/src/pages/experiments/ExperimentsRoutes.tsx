import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from '../../feedback/NotFound';
import { ExperimentsPage } from './list/ExperimentsPage';
import { ExperimentPage } from './page/ExperimentPage';
import { EditPage } from './wizard/EditPage';
import { NewPage } from './wizard/NewPage';

/** The chart library is large, and the list does without it. */
const ResultsTab = lazy(() => import('./results/ResultsTab'));

/** Which variant does better, and how one knows. */
export default function ExperimentsRoutes() {
  return (
    <Routes>
      <Route index element={<ExperimentsPage />} />
      <Route path="new" element={<NewPage />} />
      <Route path=":name/edit" element={<EditPage />} />
      <Route path=":name/*" element={<ExperimentPage ResultsTab={ResultsTab} />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
