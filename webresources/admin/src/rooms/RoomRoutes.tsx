import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Loading } from '../states/Loading';
import { NotFound } from '../states/NotFound';
import { ROOMS } from './rooms';

/** The room of the address. */
export function RoomRoutes() {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route index element={<Navigate to={`/${ROOMS[0]!.name}`} replace />} />
        {ROOMS.map(({ name, Page }) => (
          <Route key={name} path={`/${name}/*`} element={<Page />} />
        ))}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}
