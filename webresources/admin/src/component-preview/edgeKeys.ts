import type { EdgeKeys } from '../api/schema';
import { messageTextOf, type Names } from '../ui/messages';

type Translate = (key: 'components:edgeKeys' | 'components:edgeKeysOff', values?: { count: number; most: number }) => string;

/** The number of keys of a page in caches outside, or why none may keep it, in the user's language. */
export function edgeKeysText(of: EdgeKeys, t: Translate, language: string, names: Names): string {
  const keys =
    of.obstacle == null
      ? t('components:edgeKeys', { count: of.keys ?? 0, most: of.most })
      : messageTextOf(of.obstacle, language, names).text;
  return of.isOn ? keys : `${keys} ${t('components:edgeKeysOff')}`;
}
