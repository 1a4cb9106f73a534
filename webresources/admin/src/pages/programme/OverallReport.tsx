import { lazy, Suspense } from 'react';
import type { ReportView } from '../../api/schema';
import { Loading } from '../../feedback/Loading';

const OverallReportPanels = lazy(() => import('./OverallReportPanels'));

/** The report on the whole, whose charts come when they are needed. */
export function OverallReport({ report }: { report: ReportView }) {
  return (
    <Suspense fallback={<Loading />}>
      <OverallReportPanels report={report} />
    </Suspense>
  );
}
