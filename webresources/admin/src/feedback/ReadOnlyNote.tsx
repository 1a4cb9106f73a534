import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMayChange } from '../api/SessionProvider';

/** Tells read-only users why buttons are disabled. */
export function ReadOnlyNote() {
  const { t } = useTranslation();
  return useMayChange() ? null : (
    <Text size="sm" c="dimmed">
      {t('state.readOnly')}
    </Text>
  );
}
