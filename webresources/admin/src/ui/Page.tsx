import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface Props {
  title: string;
  hint?: ReactNode;
  /** The address of the list that this page is an entry of. */
  back?: string;
  /** The label of that address, when it is no list. */
  backText?: string;
  children: ReactNode;
}

/** The content of one address: heading, hint, panels. */
export function Page({ title, hint, back, backText, children }: Props) {
  const { t } = useTranslation();
  const app = t('title');
  useEffect(() => {
    document.title = `${title} – ${app}`;
  }, [title, app]);
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        {back !== undefined && (
          <Anchor component={Link} to={back} size="sm">
            {backText ?? t('back')}
          </Anchor>
        )}
        <Title order={1} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Title>
        {hint !== undefined && (
          <Text size="sm" c="dimmed" maw={760}>
            {hint}
          </Text>
        )}
      </Stack>
      {children}
    </Stack>
  );
}
