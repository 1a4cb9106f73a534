import { Container, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The page before the session is known, or without a logged-in user. */
export function BarePage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Container component="main" size="sm" py="xl">
      <Stack gap="lg">
        <Title order={1}>{t('title')}</Title>
        {children}
      </Stack>
    </Container>
  );
}
