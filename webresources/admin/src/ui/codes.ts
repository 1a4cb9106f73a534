const VISITOR = /^[0-9a-f]{32}$/;
const CONSENT_ID = /^[A-Za-z0-9_-]{22}$/;

/** A visitor's code as it was typed or pasted, without blanks and hyphens, in small letters. */
export function visitorCodeOf(text: string): string {
  return text.replace(/[\s-]/g, '').toLowerCase();
}

export function isVisitorCode(code: string): boolean {
  return VISITOR.test(code);
}

export function isConsentId(text: string): boolean {
  return CONSENT_ID.test(text);
}
