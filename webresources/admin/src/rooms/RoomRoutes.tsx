import { Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { PageBoundary } from '../shell/PageBoundary';
import { Redirect } from '../shell/Redirect';
import { Loading } from '../states/Loading';
import { NotFound } from '../states/NotFound';
import { ROOMS } from './rooms';

/** The room of the address. */
export function RoomRoutes() {
  const { pathname } = useLocation();
  return (
    <PageBoundary place={pathname}>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route index element={<Redirect to={`/${ROOMS[0]!.name}`} />} />
          {ROOMS.map(({ name, Page }) => (
            <Route key={name} path={`/${name}/*`} element={<Page />} />
          ))}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </PageBoundary>
  );
}
