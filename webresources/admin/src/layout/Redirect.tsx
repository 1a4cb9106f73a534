import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { isAt } from './hashPath';

/** Replaces the address of this page by another one, unless the app is on its way to a third already. */
export function Redirect({ to }: { to: string }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useEffect(() => {
    // The browser's address changes before the page that is left is taken away.
    if (isAt(window.location.hash, pathname)) {
      void navigate(to, { replace: true });
    }
  }, [navigate, pathname, to]);
  return null;
}
