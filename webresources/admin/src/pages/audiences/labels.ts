import type { TFunction } from 'i18next';
import type { AttributeView } from '../../api/schema';
import { partsOf } from './builder/paths';

/** The label of an attribute, without window and name. */
export function attributeLabel(path: string, t: TFunction): string {
  return t(`attribute.${path.replaceAll('.', '-')}`, { ns: 'audiences', defaultValue: path });
}

/** The label of a path, such as “Page views of “pricing” in the last 7 days”; the path itself for an unknown one. */
export function pathLabel(path: string, attributes: AttributeView[], t: TFunction): string {
  const parts = partsOf(path, attributes);
  if (parts === null) {
    return path;
  }
  const { attribute, window, name } = parts;
  const label = attributeLabel(attribute.path, t);
  const named = name === '' ? label : t('words.named', { ns: 'audiences', label, name });
  return window === '' ? named : t('words.inWindow', { ns: 'audiences', label: named, window: windowLabel(window, t) });
}

export function windowLabel(window: string, t: TFunction): string {
  return t(`window.${window === '' ? 'all' : window}`, { ns: 'audiences' });
}

export function operatorLabel(operator: string, t: TFunction): string {
  return t(`operator.${operator.slice(1)}`, { ns: 'audiences' });
}
