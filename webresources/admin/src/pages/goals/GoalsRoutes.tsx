import { Route, Routes } from 'react-router';
import { NotFound } from '../../feedback/NotFound';
import { GoalPage } from './GoalPage';
import { GoalsPage } from './GoalsPage';

/** The goals of the site. */
export default function GoalsRoutes() {
  return (
    <Routes>
      <Route index element={<GoalsPage />} />
      <Route path="new" element={<GoalPage />} />
      <Route path=":name" element={<GoalPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
