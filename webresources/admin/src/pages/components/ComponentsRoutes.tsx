import { Route, Routes } from 'react-router';
import { NotFound } from '../../feedback/NotFound';
import { ComponentsPage } from './ComponentsPage';
import { WorkbenchPage } from './workbench/WorkbenchPage';

/** Personalized components, and the workbench of each. */
export default function ComponentsRoutes() {
  return (
    <Routes>
      <Route index element={<ComponentsPage />} />
      <Route path="of/:id" element={<WorkbenchPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
