import { Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { PageBoundary } from '../layout/PageBoundary';
import { Redirect } from '../layout/Redirect';
import { Loading } from '../feedback/Loading';
import { NotFound } from '../feedback/NotFound';
import { EditableProvider } from '../api/SessionProvider';
import { useSections } from './useSections';

/** The section of the address. */
export function SectionRoutes() {
  const { pathname } = useLocation();
  const sections = useSections();
  return (
    <PageBoundary place={pathname}>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route index element={<Redirect to={`/${sections[0]!.name}`} />} />
          {sections.map(({ name, Page, editors }) => (
            <Route
              key={name}
              path={`/${name}/*`}
              element={
                <EditableProvider byEditors={editors === 'write'}>
                  <Page />
                </EditableProvider>
              }
            />
          ))}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </PageBoundary>
  );
}
