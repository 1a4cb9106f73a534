import type { TFunction } from 'i18next';
import type { ProfileView } from '../../api/schema';
import { dayText } from '../../ui/times';

const TOPICS = 3;

/** A profile in plain sentences: where the visitor stands, when they were here, what they like, what they said. */
export function sentencesOf(profile: ProfileView, t: TFunction, language: string): string[] {
  return [
    stage(profile, t),
    ...visits(profile, t, language),
    ...interests(profile, t, language),
    ...answers(profile, t, language),
  ];
}

function stage({ stage: name }: ProfileView, t: TFunction): string {
  return t(`sentence.stage.${name}`, { ns: 'visitors', defaultValue: name });
}

function visits({ visits: seen }: ProfileView, t: TFunction, language: string): string[] {
  if (seen === null) {
    return [t('sentence.neverSeen', { ns: 'visitors' })];
  }
  const day = (instant: string) => dayText(instant.slice(0, 10), language);
  const when = t('sentence.seen', {
    ns: 'visitors',
    count: seen.sessions,
    first: day(seen.firstSeen),
    last: day(seen.lastSeen),
  });
  return seen.bounces === 0 ? [when] : [when, t('sentence.bounces', { ns: 'visitors', count: seen.bounces })];
}

function interests({ interests: all }: ProfileView, t: TFunction, language: string): string[] {
  const strongest = [...all].sort((a, b) => b.weight - a.weight).slice(0, TOPICS);
  return strongest.length === 0
    ? []
    : [
        t('sentence.interests', {
          ns: 'visitors',
          topics: listed(
            strongest.map(({ topic }) => topic),
            language,
          ),
        }),
      ];
}

function answers({ answers: given }: ProfileView, t: TFunction, language: string): string[] {
  return Object.entries(given).map(([question, values]) =>
    values.length === 0
      ? t('sentence.answerEmpty', { ns: 'visitors', question })
      : t('sentence.answer', { ns: 'visitors', question, values: listed(values, language) }),
  );
}

/** Words as one enumerates them in a language. */
export function listed(words: string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}
