import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useIsAdmin, useMayChange } from '../api/SessionProvider';

/** Tells editors why some buttons are disabled for them. */
export function AdminsOnlyNote() {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const mayChange = useMayChange();
  return isAdmin || !mayChange ? null : (
    <Text size="sm" c="dimmed">
      {t('state.adminsOnly')}
    </Text>
  );
}
