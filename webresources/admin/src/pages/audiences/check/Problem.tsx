import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Why a condition cannot be used, in the server's words. */
export function Problem({ text }: { text: string }) {
  const { t } = useTranslation('audiences');
  return (
    <Alert color="danger" variant="outline" bg="white" title={t('broken')}>
      <Text size="sm" lang="en" style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    </Alert>
  );
}
