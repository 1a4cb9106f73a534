import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMayChange } from '../api/SessionProvider';

/** Says why buttons are disabled, to whoever may only read. */
export function ReadOnlyNote() {
  const { t } = useTranslation();
  return useMayChange() ? null : (
    <Text size="sm" c="dimmed">
      {t('state.readOnly')}
    </Text>
  );
}
