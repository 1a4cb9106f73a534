import { useState } from 'react';
import { useLocation } from 'react-router';
import { remember, remembered } from '../remembered';
import { hiddenIn, toggled } from './hiddenColumns';

const REMEMBERED = 'p13n-admin-hidden-columns';

/** The columns that the user hides in the list of this page, kept by the browser; and a function that toggles one. */
export function useHiddenColumns(): [string[], (column: string) => void] {
  const key = `${REMEMBERED}:${useLocation().pathname}`;
  const [hidden, setHidden] = useState(() => hiddenIn(remembered(key)));
  return [
    hidden,
    column => {
      const next = toggled(hidden, column);
      setHidden(next);
      remember(key, next.join(','));
    },
  ];
}
