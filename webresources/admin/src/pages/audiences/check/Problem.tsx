import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TextView } from '../../../api/schema';
import { MessageText } from '../../../ui/MessageText';

/** The mistake for which a condition cannot be used. */
export function Problem({ of }: { of: TextView }) {
  const { t } = useTranslation('audiences');
  return (
    <Alert color="danger" variant="outline" bg="var(--app-surface)" title={t('broken')}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <MessageText of={of} />
      </Text>
    </Alert>
  );
}
