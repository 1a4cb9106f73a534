import { Route, Routes } from 'react-router';
import { NotFound } from '../../feedback/NotFound';
import { AudiencePage } from './AudiencePage';
import { AudiencesPage } from './AudiencesPage';
import { NewAudiencePage } from './NewAudiencePage';

/** Audiences: rules, the number of matching visitors, and faults. */
export default function AudiencesRoutes() {
  return (
    <Routes>
      <Route index element={<AudiencesPage />} />
      <Route path="new" element={<NewAudiencePage />} />
      <Route path="of/:name" element={<AudiencePage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
