import { useSession } from '../api/SessionProvider';
import { SECTIONS, type Section } from './sections';

/** The sections that the user may see, in the order of the navigation. */
export function useSections(): Section[] {
  const { roles } = useSession();
  return roles.some(role => role !== 'editor') ? SECTIONS : SECTIONS.filter(({ editors }) => editors !== undefined);
}
