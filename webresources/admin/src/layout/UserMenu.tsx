import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import Check from 'lucide-react/icons/check';
import CircleUser from 'lucide-react/icons/circle-user';
import LogOut from 'lucide-react/icons/log-out';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/SessionProvider';

const SCHEMES: MantineColorScheme[] = ['auto', 'light', 'dark'];

/** The user with their roles, the appearance of the app, and the way out. */
export function UserMenu() {
  const { t } = useTranslation();
  const { user, roles } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={t('userMenu')} title={t('userMenu')}>
          <CircleUser size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{`${user} · ${roles.map(role => t(`role.${role}`)).join(', ')}`}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('appearance.title')}</Menu.Label>
        {SCHEMES.map(scheme => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            leftSection={<Check size={16} aria-hidden visibility={scheme === colorScheme ? 'visible' : 'hidden'} />}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`appearance.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component="a" href="./?mgnlLogout=true" leftSection={<LogOut size={16} aria-hidden />}>
          {t('logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
