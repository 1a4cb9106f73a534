import { Group, Text } from '@mantine/core';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleHelp from 'lucide-react/icons/circle-help';
import OctagonX from 'lucide-react/icons/octagon-x';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import type { Tone } from './Tag';

const LOOKS = {
  good: { Icon: CircleCheck, colour: 'var(--app-good)' },
  warning: { Icon: TriangleAlert, colour: 'var(--app-warning)' },
  bad: { Icon: OctagonX, colour: 'var(--app-bad)' },
  plain: { Icon: CircleHelp, colour: 'var(--app-plain)' },
};

/** A sentence with a sign of how good it is. The sign's shape and colour repeat what the words say. */
export function Note({ tone, children }: { tone: Tone; children: ReactNode }) {
  const { Icon, colour } = LOOKS[tone];
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Icon size={18} color={colour} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <Text component="div" size="sm" miw={0} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </Group>
  );
}
