import type { PersonaForm, PersonaView } from '../../api/schema';

/** A number of a visitor's past, by path with `profile.`. */
export interface AttributeValue {
  path: string;
  value: number;
}

/** The answers to a question. */
export interface AnswerValue {
  question: string;
  values: string[];
}

export type ConsentValue = '' | 'yes' | 'no';

/** A persona in the form; an empty text leaves a value out. */
export interface PersonaValues {
  title: string;
  description: string;
  country: string;
  region: string;
  language: string;
  device: string;
  browser: string;
  os: string;
  referrer: string;
  campaign: Record<CampaignPart, string>;
  weekday: string;
  hour: string;
  privacyControl: boolean;
  stage: string;
  attributes: AttributeValue[];
  answers: AnswerValue[];
  consent: Record<string, ConsentValue>;
  draw: string;
}

export const CAMPAIGN_PARTS = ['source', 'medium', 'name', 'term', 'content'] as const;
export type CampaignPart = (typeof CAMPAIGN_PARTS)[number];

const PREFIX = 'profile.';

/** The form's values for a persona. */
export function valuesOf({ title, description, state }: Pick<PersonaView, 'title' | 'description' | 'state'>): PersonaValues {
  const { request, history } = state;
  return {
    title,
    description,
    country: request?.country ?? '',
    region: request?.region ?? '',
    language: request?.language ?? '',
    device: request?.device ?? '',
    browser: request?.browser ?? '',
    os: request?.os ?? '',
    referrer: request?.referrer ?? '',
    campaign: Object.fromEntries(CAMPAIGN_PARTS.map(part => [part, request?.campaign?.[part] ?? ''])) as Record<CampaignPart, string>,
    weekday: request?.weekday ?? '',
    hour: request?.hour == null ? '' : String(request.hour),
    privacyControl: request?.privacyControl ?? false,
    stage: history?.stage ?? '',
    attributes: Object.entries(history?.attributes ?? {}).map(([name, value]) => ({ path: PREFIX + name, value })),
    answers: Object.entries(state.answers ?? {}).map(([question, values]) => ({ question, values })),
    consent: Object.fromEntries(
      Object.entries(state.consent ?? {}).map(([purpose, isGranted]) => [purpose, isGranted ? 'yes' : 'no']),
    ),
    draw: state.draw ?? '',
  };
}

/** A visitor of whom nothing is known. */
export function blankPersona(): PersonaValues {
  const state: PersonaForm = { request: null, history: null, answers: null, consent: null, draw: null };
  return valuesOf({ title: '', description: '', state });
}

/** The persona of the form's values. Rows without a name are left out. */
export function stateOf(values: PersonaValues): PersonaForm {
  const { answers, consent } = values;
  return {
    request: requestOf(values),
    history: historyOf(values),
    answers: filled(answers.filter(({ question, values: said }) => question.trim() !== '' && said.length > 0), ({ question, values: said }) => [
      question.trim(),
      said,
    ]),
    consent: filled(Object.entries(consent).filter(([, choice]) => choice !== ''), ([purpose, choice]) => [purpose, choice === 'yes']),
    draw: textOf(values.draw),
  };
}

function requestOf(values: PersonaValues): PersonaForm['request'] {
  const { campaign, hour } = values;
  const hasCampaign = CAMPAIGN_PARTS.some(part => campaign[part].trim() !== '');
  return {
    country: textOf(values.country.toUpperCase()),
    region: textOf(values.region.toUpperCase()),
    language: textOf(values.language.toLowerCase()),
    device: textOf(values.device),
    browser: textOf(values.browser),
    os: textOf(values.os),
    referrer: textOf(values.referrer),
    campaign: hasCampaign
      ? (Object.fromEntries(CAMPAIGN_PARTS.map(part => [part, textOf(campaign[part])])) as Record<CampaignPart, string | null>)
      : null,
    weekday: textOf(values.weekday),
    hour: hour === '' ? null : Number(hour),
    privacyControl: values.privacyControl || null,
  };
}

function historyOf({ stage, attributes }: PersonaValues): PersonaForm['history'] {
  const numbers = filled(
    attributes.filter(({ path }) => !path.endsWith('.')),
    ({ path, value }) => [path.slice(PREFIX.length), value],
  );
  return stage === '' && numbers === null ? null : { stage: textOf(stage), attributes: numbers };
}

function filled<T, V>(rows: T[], entryOf: (row: T) => [string, V]): Record<string, V> | null {
  return rows.length === 0 ? null : Object.fromEntries(rows.map(entryOf));
}

function textOf(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** Whether two forms describe the same persona. */
export function isSame(one: PersonaValues, other: PersonaValues): boolean {
  const contentOf = (values: PersonaValues) =>
    JSON.stringify([values.title.trim(), values.description.trim(), stateOf(values)]);
  return contentOf(one) === contentOf(other);
}
