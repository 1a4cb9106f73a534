import { lazy, Suspense } from 'react';
import type { Report } from '../../api/reports';
import { Loading } from '../../states/Loading';

const WholeReport = lazy(() => import('./WholeReport'));

/** The report on the whole, whose charts come when they are needed. */
export function Whole({ report }: { report: Report }) {
  return (
    <Suspense fallback={<Loading />}>
      <WholeReport report={report} />
    </Suspense>
  );
}
