import { useMemo } from 'react';
import { useMayReadVisitors } from '../api/SessionProvider';
import { SECTIONS, type Section } from './sections';

/** The sections that the user may see, in the order of the navigation. */
export function useSections(): Section[] {
  const mayReadVisitors = useMayReadVisitors();
  return useMemo(
    () => (mayReadVisitors ? SECTIONS : SECTIONS.filter(({ editors }) => editors !== undefined)),
    [mayReadVisitors],
  );
}
