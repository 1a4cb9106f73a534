import type { TFunction } from 'i18next';
import type { ActivityView } from '../../api/schema';

/** An activity that a goal read, as a sentence; an unknown kind is named as the server names it. */
export function activityText({ kind, subject, amount }: ActivityView, t: TFunction, language: string): string {
  const worth = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(amount / 100);
  return t(`activity.${kind}`, { ns: 'visitors', subject, amount, worth, defaultValue: `${kind}: ${subject}` });
}

/** A comparison and an arm, such as `experiment/hut-beds/1=default`, as a sentence. */
export function countedText(text: string, t: TFunction): string {
  const [, kind, about, phase, arm] = /^([^/=]+)(?:\/([^=]+))?\/([^/=]+)=(.*)$/.exec(text) ?? [];
  return t(`counted.${kind}`, { ns: 'visitors', about, phase, arm, defaultValue: text });
}
