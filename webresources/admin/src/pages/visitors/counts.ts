import type { TFunction } from 'i18next';

/** The label of a counter such as `views.pricing`: a kind of signal, alone or with a group of it. */
export function countText(name: string, t: TFunction): string {
  const dot = name.indexOf('.');
  const kind = dot < 0 ? name : name.slice(0, dot);
  const what = t(`count.${kind}`, { ns: 'visitors', defaultValue: kind });
  return dot < 0 ? what : t('countOf', { ns: 'visitors', what, group: name.slice(dot + 1) });
}
