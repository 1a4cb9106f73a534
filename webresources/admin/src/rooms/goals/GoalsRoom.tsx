import { Route, Routes } from 'react-router';
import { NotFound } from '../../states/NotFound';
import { GoalPage } from './GoalPage';
import { GoalsPage } from './GoalsPage';

/** What counts as success. */
export default function GoalsRoom() {
  return (
    <Routes>
      <Route index element={<GoalsPage />} />
      <Route path="new" element={<GoalPage />} />
      <Route path=":name" element={<GoalPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
