import { Button } from '@mantine/core';
import FileDown from 'lucide-react/icons/file-down';
import type { ReactNode } from 'react';

/** A link to a file that the server makes. */
export function Download({ address, children }: { address: string; children: ReactNode }) {
  return (
    <Button
      component="a"
      href={address}
      download
      size="xs"
      variant="default"
      leftSection={<FileDown size={14} aria-hidden />}
    >
      {children}
    </Button>
  );
}
