import { AppShell } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { SkipLink } from './SkipLink';
import { SwitchedOffNote } from './SwitchedOffNote';
import { useFocusOnNavigation } from './useFocusOnNavigation';

/** The frame of every section: header and navigation. On a phone the navigation is opened by a button. */
export function AppLayout({ children }: { children: ReactNode }) {
  const [isOpen, menu] = useDisclosure(false);
  useFocusOnNavigation();
  return (
    <>
      <SkipLink />
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: { base: 200, lg: 220 }, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
        padding={{ base: 'md', lg: 'xl' }}
        transitionDuration={0}
      >
        <Header isMenuOpen={isOpen} toggleMenu={menu.toggle} />
        <Navigation close={menu.close} />
        <AppShell.Main id="main" tabIndex={-1}>
          <SwitchedOffNote />
          {children}
        </AppShell.Main>
      </AppShell>
    </>
  );
}
