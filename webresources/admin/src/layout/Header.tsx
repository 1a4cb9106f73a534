import { AppShell, Badge, Burger, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/SessionProvider';
import { SearchButton } from '../search/SearchButton';
import { LanguageSwitch } from './LanguageSwitch';

interface Props {
  isMenuOpen: boolean;
  toggleMenu: () => void;
}

/** Title, language, and who is logged in. */
export function Header({ isMenuOpen, toggleMenu }: Props) {
  const { t } = useTranslation();
  const { user, roles } = useSession();
  return (
    <AppShell.Header px="md">
      <Group h="100%" justify="space-between" wrap="nowrap" gap="sm">
        <Group wrap="nowrap" gap="sm">
          <Burger
            opened={isMenuOpen}
            onClick={toggleMenu}
            hiddenFrom="sm"
            size="sm"
            aria-label={t('navigation')}
            aria-expanded={isMenuOpen}
          />
          <Text fw={700} c="pine.8">
            {t('title')}
          </Text>
        </Group>
        <Group wrap="nowrap" gap="sm">
          <Text size="sm" visibleFrom="sm" truncate maw={200}>
            {user}
          </Text>
          <Badge variant="outline" color="gray.7" visibleFrom="sm" tt="none">
            {roles.map(role => t(`role.${role}`)).join(', ')}
          </Badge>
          <SearchButton />
          <LanguageSwitch />
        </Group>
      </Group>
    </AppShell.Header>
  );
}
