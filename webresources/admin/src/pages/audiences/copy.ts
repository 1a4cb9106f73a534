import type { AudienceDraft, AudienceView } from '../../api/schema';
import { slugOf } from '../../ui/slug';

/**
 * The draft of an audience with the rules of another one.
 *
 * @param title of the copy
 * @param all the audiences of the site, whose names are taken
 */
export function copyOf({ description, condition }: AudienceView, title: string, all: AudienceView[]): AudienceDraft {
  const taken = all.map(audience => audience.name);
  return { name: slugOf(title, taken, 'audience'), title, description, condition, isNew: true };
}
