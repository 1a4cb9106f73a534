import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIsAdmin, useMayChange } from '../api/SessionProvider';

interface Props extends ButtonProps {
  type?: 'button' | 'submit';
  onClick?: () => void;
  /** Whether the change is one of those that editors may not make. */
  forAdmins?: boolean;
  children: ReactNode;
}

/** A button that changes something; disabled for read-only users. `ReadOnlyNote` says why. */
export function ChangeButton({ disabled, type = 'button', forAdmins = false, ...props }: Props) {
  const mayChange = useMayChange();
  const isAdmin = useIsAdmin();
  return <Button {...props} type={type} disabled={disabled === true || !(forAdmins ? isAdmin : mayChange)} />;
}
