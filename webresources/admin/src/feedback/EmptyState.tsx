import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** There is nothing to show, and what that means. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="xl" ta="center" role="status">
      <Stack gap="xs" align="center">
        <Text size="sm" fw={600}>
          {title}
        </Text>
        {children}
      </Stack>
    </Paper>
  );
}
