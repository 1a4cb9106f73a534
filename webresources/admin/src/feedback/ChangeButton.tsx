import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMayChange } from '../api/SessionProvider';

interface Props extends ButtonProps {
  type?: 'button' | 'submit';
  onClick?: () => void;
  children: ReactNode;
}

/** A button that changes something; disabled for read-only users. `ReadOnlyNote` says why. */
export function ChangeButton({ disabled, type = 'button', ...props }: Props) {
  const mayChange = useMayChange();
  return <Button {...props} type={type} disabled={disabled === true || !mayChange} />;
}
