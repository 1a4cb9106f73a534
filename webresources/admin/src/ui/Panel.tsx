import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  /** One sentence that explains what follows. */
  hint?: ReactNode;
  actions?: ReactNode;
  /** Of the heading; 3 inside of another part. */
  level?: 2 | 3;
  children: ReactNode;
}

/** A part of a page with its own heading. */
export function Panel({ title, hint, actions, level = 2, children }: Props) {
  const heading = useId();
  return (
    <Paper component="section" withBorder p={{ base: 'sm', sm: 'md' }} aria-labelledby={heading} miw={0}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Title order={level} id={heading}>
            {title}
          </Title>
          {actions}
        </Group>
        {hint !== undefined && (
          <Text size="sm" c="dimmed" maw={760}>
            {hint}
          </Text>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
