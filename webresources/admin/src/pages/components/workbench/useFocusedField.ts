import { useEffect, useRef } from 'react';

/**
 * Takes the focus to the field that a link leads to, once, after the focus of the navigation.
 *
 * @param field the name of the field; null without one
 * @returns the ref of a field by its name
 */
export function useFocusedField(field: string | null): (name: string) => ((element: HTMLElement | null) => void) | undefined {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => element.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [field]);
  return name =>
    name === field
      ? each => {
          element.current = each;
        }
      : undefined;
}
