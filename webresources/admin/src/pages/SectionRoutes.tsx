import { Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { PageBoundary } from '../layout/PageBoundary';
import { Redirect } from '../layout/Redirect';
import { Loading } from '../feedback/Loading';
import { NotFound } from '../feedback/NotFound';
import { SECTIONS } from './sections';

/** The section of the address. */
export function SectionRoutes() {
  const { pathname } = useLocation();
  return (
    <PageBoundary place={pathname}>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route index element={<Redirect to={`/${SECTIONS[0]!.name}`} />} />
          {SECTIONS.map(({ name, Page }) => (
            <Route key={name} path={`/${name}/*`} element={<Page />} />
          ))}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </PageBoundary>
  );
}
