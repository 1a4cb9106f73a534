import { Route, Routes } from 'react-router';
import { NotFound } from '../../feedback/NotFound';
import { AudiencePage } from './AudiencePage';
import { AudiencesPage } from './AudiencesPage';
import { NewAudiencePage } from './NewAudiencePage';

/** Who content is for: rules, how many visitors match them, and what is wrong with them. */
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
