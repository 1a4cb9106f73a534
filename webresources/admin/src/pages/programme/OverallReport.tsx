import { lazy, Suspense } from 'react';
import type { Report } from '../../api/reports';
import { Loading } from '../../feedback/Loading';

const OverallReportPanels = lazy(() => import('./OverallReportPanels'));

/** The report on the whole, whose charts come when they are needed. */
export function OverallReport({ report }: { report: Report }) {
  return (
    <Suspense fallback={<Loading />}>
      <OverallReportPanels report={report} />
    </Suspense>
  );
}
