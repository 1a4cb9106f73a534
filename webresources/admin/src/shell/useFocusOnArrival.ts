import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Takes the focus to the content when another address was gone to, as a browser does with another page. */
export function useFocusOnArrival(): void {
  const { pathname } = useLocation();
  const left = useRef(pathname);
  useEffect(() => {
    if (left.current !== pathname) {
      left.current = pathname;
      window.scrollTo(0, 0);
      document.getElementById('main')?.focus({ preventScroll: true });
    }
  }, [pathname]);
}
