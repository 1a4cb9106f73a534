import { isConsentId, isVisitorCode, visitorCodeOf } from '../../ui/codes';

/** Of whom something is to be erased, as it is written into the form; one of the two may be empty. */
export interface Person {
  visitor: string;
  consentId: string;
}

export type Fault = 'codeWrong' | 'consentIdWrong' | 'whomMissing';

/** What is wrong with which field, by the name of its text. */
export function faultsOf({ visitor, consentId }: Person): Partial<Record<keyof Person, Fault>> {
  if (visitor.trim() === '' && consentId.trim() === '') {
    return { visitor: 'whomMissing' };
  }
  return {
    ...(visitor.trim() !== '' && !isVisitorCode(visitorCodeOf(visitor)) && { visitor: 'codeWrong' as const }),
    ...(consentId.trim() !== '' && !isConsentId(consentId.trim()) && { consentId: 'consentIdWrong' as const }),
  };
}

/** What is sent: only what was filled in. */
export function bodyOf({ visitor, consentId }: Person): Partial<Person> {
  return {
    ...(visitor.trim() !== '' && { visitor: visitorCodeOf(visitor) }),
    ...(consentId.trim() !== '' && { consentId: consentId.trim() }),
  };
}
