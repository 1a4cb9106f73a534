import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** Takes the focus to the content when another address was gone to, as a browser does with another page. */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const type = useNavigationType();
  const left = useRef(pathname);
  useEffect(() => {
    const isRedirect = type === NavigationType.Replace && pathname.startsWith(left.current);
    if (left.current !== pathname && !isRedirect) {
      window.scrollTo(0, 0);
      document.getElementById('main')?.focus({ preventScroll: true });
    }
    left.current = pathname;
  }, [pathname, type]);
}
