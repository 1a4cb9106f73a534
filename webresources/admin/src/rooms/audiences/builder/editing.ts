import { createContext, useContext } from 'react';

/** Whether rules can be looked at only. */
export const ReadOnlyContext = createContext(false);

export function useReadOnly(): boolean {
  return useContext(ReadOnlyContext);
}
