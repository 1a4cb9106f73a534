import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  /** Whether there is no further place in this direction. */
  isLast: boolean;
  onMove: () => void;
  children: ReactNode;
}

/** Moves the chosen variant by a place; keeps the focus at the last one, where a disabled button would lose it. */
export function MoveButton({ isLast, onMove, children }: Props) {
  return (
    <Button
      size="xs"
      variant="default"
      aria-disabled={isLast}
      data-disabled={isLast || undefined}
      onClick={() => {
        if (!isLast) {
          onMove();
        }
      }}
    >
      {children}
    </Button>
  );
}
