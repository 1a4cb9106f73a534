import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HelpButton } from '../help/HelpButton';
import { SearchButton } from '../search/SearchButton';
import { LanguageSwitch } from './LanguageSwitch';
import { UserMenu } from './UserMenu';

interface Props {
  isMenuOpen: boolean;
  toggleMenu: () => void;
}

/** Title, search, help, language, and the user. */
export function Header({ isMenuOpen, toggleMenu }: Props) {
  const { t } = useTranslation();
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
          <Text fw={700} c="var(--app-brand)" visibleFrom="xs">
            {t('title')}
          </Text>
        </Group>
        <Group wrap="nowrap" gap={4}>
          <SearchButton />
          <HelpButton />
          <LanguageSwitch />
          <UserMenu />
        </Group>
      </Group>
    </AppShell.Header>
  );
}
