import { MantineProvider } from '@mantine/core';
import { HashRouter } from 'react-router';
import type { Api } from './api/api';
import { ServerProvider } from './api/ServerProvider';
import { SessionProvider } from './api/SessionProvider';
import { RoomRoutes } from './rooms/RoomRoutes';
import { Shell } from './shell/Shell';
import { theme } from './theme';

/** The whole app. Routes stand behind the #, so that it works wherever the server puts it. */
export function App({ api }: { api: Api }) {
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <ServerProvider api={api}>
        <HashRouter>
          <SessionProvider>
            <Shell>
              <RoomRoutes />
            </Shell>
          </SessionProvider>
        </HashRouter>
      </ServerProvider>
    </MantineProvider>
  );
}
