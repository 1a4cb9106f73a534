import { Center, Loader, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** While something is on its way. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <Center mih={160} role="status">
      <Loader size="sm" aria-hidden />
      <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
    </Center>
  );
}
