import type { Parameters } from '../../../api/api';
import { isConsentId } from '../../../ui/codes';
import { daysBefore } from '../../../ui/times';

/** Which records are looked for, as it is written into the form; what is empty does not restrict. */
export interface Search {
  consentId: string;
  subject: string;
  purpose: string;
  verdict: string;
  source: string;
  from: string;
  to: string;
  upTo: string;
}

export const EVERYTHING: Search = {
  consentId: '',
  subject: '',
  purpose: '',
  verdict: '',
  source: '',
  from: '',
  to: '',
  upTo: '',
};

const COMMITMENT = /^[0-9a-f]{64}$/;
const NUMBER = /^[1-9][0-9]{0,14}$/;

/** Which fields cannot be right. */
export function faultsOf(search: Search): Partial<Record<keyof Search, true>> {
  return {
    ...(search.consentId !== '' && !isConsentId(search.consentId) && { consentId: true }),
    ...(isWrong(search.subject, COMMITMENT) && { subject: true }),
    ...(isWrong(search.upTo, NUMBER) && { upTo: true }),
    ...(search.from !== '' && search.to !== '' && search.from > search.to && { to: true }),
  };
}

/** The search for the server. The last day is meant as a whole, so it ends where the next one begins. */
export function parametersOf(search: Search): Parameters {
  return {
    consentId: search.consentId,
    subject: search.subject,
    purpose: search.purpose,
    verdict: search.verdict,
    source: search.source,
    ...periodOf(search),
    before: search.upTo === '' ? undefined : Number(search.upTo) + 1,
  };
}

/** The part of a search that an export can be restricted to. */
export function exportParametersOf(search: Search): Parameters {
  return { consentId: search.consentId, ...periodOf(search) };
}

function periodOf({ from, to }: Search): Parameters {
  return {
    from: from === '' ? undefined : `${from}T00:00:00Z`,
    until: to === '' ? undefined : `${daysBefore(to, -1)}T00:00:00Z`,
  };
}

function isWrong(text: string, form: RegExp): boolean {
  return text !== '' && !form.test(text);
}
