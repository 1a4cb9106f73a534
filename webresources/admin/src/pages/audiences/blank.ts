import type { AudienceDraft } from '../../api/schema';

/** An audience before its first save; it matches all visitors. */
export const BLANK_AUDIENCE: AudienceDraft = { name: '', title: '', description: '', condition: '{}', isNew: true };
