import { AppShell, NavLink } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NavLink as RouteLink } from 'react-router';
import { useSections } from '../pages/useSections';

/** The sections. Using a link closes the navigation on a phone. */
export function Navigation({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const sections = useSections();
  return (
    <AppShell.Navbar p="xs" aria-label={t('navigation')}>
      {sections.map(({ name, Icon, Count }) => (
        <RouteLink key={name} to={`/${name}`} onClick={close} style={{ textDecoration: 'none', color: 'inherit' }}>
          {({ isActive }) => (
            <NavLink
              component="span"
              active={isActive}
              label={t('title', { ns: name })}
              leftSection={<Icon size={18} aria-hidden />}
              rightSection={Count && <Count />}
            />
          )}
        </RouteLink>
      ))}
    </AppShell.Navbar>
  );
}
