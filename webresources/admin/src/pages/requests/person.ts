import { isConsentId, isVisitorCode, visitorCodeOf } from '../../ui/codes';

/** Of whom something is to be erased, as it is written into the form; one of the two may be empty. */
export interface Person {
  visitor: string;
  consentId: string;
}

export type Fault = 'codeWrong' | 'consentIdWrong' | 'whomMissing';

/** The faults by field, by the name of their text. */
export function faultsOf({ visitor, consentId }: Person): Partial<Record<keyof Person, Fault>> {
  if (visitor.trim() === '' && consentId.trim() === '') {
    return { visitor: 'whomMissing' };
  }
  return {
    ...(visitor.trim() !== '' && !isVisitorCode(visitorCodeOf(visitor)) && { visitor: 'codeWrong' as const }),
    ...(consentId.trim() !== '' && !isConsentId(consentId.trim()) && { consentId: 'consentIdWrong' as const }),
  };
}

/** The request's body, without empty fields. */
export function bodyOf({ visitor, consentId }: Person): Partial<Person> {
  return {
    ...(visitor.trim() !== '' && { visitor: visitorCodeOf(visitor) }),
    ...(consentId.trim() !== '' && { consentId: consentId.trim() }),
  };
}
