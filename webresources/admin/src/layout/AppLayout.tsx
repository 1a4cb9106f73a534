import { AppShell } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { useTranslation } from 'react-i18next';
import { SkipLink } from './SkipLink';
import { SwitchedOffNote } from './SwitchedOffNote';
import { useFocusOnNavigation } from './useFocusOnNavigation';

/**
 * The frame of every section: header and navigation. On a phone the navigation is opened by a button. The content carries its
 * address, which changes with the content and not before, as the browser's does.
 */
export function AppLayout({ children }: { children: ReactNode }) {
  const [isOpen, menu] = useDisclosure(false);
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  useFocusOnNavigation();
  return (
    <>
      <SkipLink to="main" label={t('skip')} />
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: { base: 200, lg: 220 }, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
        padding={{ base: 'md', lg: 'xl' }}
        transitionDuration={0}
      >
        <Header isMenuOpen={isOpen} toggleMenu={menu.toggle} />
        <Navigation close={menu.close} />
        <AppShell.Main id="main" tabIndex={-1} data-address={pathname + search}>
          <SwitchedOffNote />
          {children}
        </AppShell.Main>
      </AppShell>
    </>
  );
}
