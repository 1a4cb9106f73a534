import { Route, Routes } from 'react-router';
import { NotFound } from '../../feedback/NotFound';
import { NewRequestPage } from './NewRequestPage';
import { RequestPage } from './RequestPage';
import { RequestsPage } from './RequestsPage';

/** Requests of data subjects, and their deadlines. */
export default function RequestsRoutes() {
  return (
    <Routes>
      <Route index element={<RequestsPage />} />
      <Route path="new" element={<NewRequestPage />} />
      <Route path=":id" element={<RequestPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
