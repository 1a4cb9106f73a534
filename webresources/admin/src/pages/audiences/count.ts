import type { TFunction } from 'i18next';
import type { CountView } from '../../api/schema';

/** How many visitors match, in sentences: the number, then what has to be known to read it. */
export function countSentences(count: CountView, t: TFunction, locale: string): string[] {
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const first = t(`count.${count.state}`, {
    ns: 'audiences',
    visitors: number(count.visitors),
    total: number(count.total),
    count: count.visitors,
  });
  return [
    first,
    ...(count.state === 'exact' ? [t('count.ofAll', { ns: 'audiences', total: number(count.total), count: count.total })] : []),
    ...(count.state === 'estimate' ? [t('count.sample', { ns: 'audiences', looked: number(count.looked), count: count.looked })] : []),
    ...(count.atMost ? [t('count.atMost', { ns: 'audiences' })] : []),
  ];
}
