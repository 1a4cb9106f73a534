import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { createHashRouter, RouterProvider, useRouteError } from 'react-router';
import type { Api } from './api/api';
import { ServerProvider } from './api/ServerProvider';
import { SessionProvider } from './api/SessionProvider';
import { SectionRoutes } from './pages/SectionRoutes';
import { BarePage } from './layout/BarePage';
import { AppLayout } from './layout/AppLayout';
import { ErrorPage } from './feedback/ErrorPage';
import { theme } from './theme';

/** The whole app. Routes stand behind the #, so that it works wherever the server puts it. */
export function App({ api }: { api: Api }) {
  // A data router, since only one can hold people back who are about to leave a form that they have not saved.
  const [router] = useState(() => createHashRouter([{ path: '*', element: <Inside />, errorElement: <Outside /> }]));
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <ServerProvider api={api}>
        <RouterProvider router={router} />
      </ServerProvider>
    </MantineProvider>
  );
}

function Inside() {
  return (
    <SessionProvider>
      <AppLayout>
        <SectionRoutes />
      </AppLayout>
    </SessionProvider>
  );
}

/** The app when what surrounds its pages has failed. */
function Outside() {
  return (
    <BarePage>
      <ErrorPage error={useRouteError()} retry={() => location.reload()} />
    </BarePage>
  );
}
