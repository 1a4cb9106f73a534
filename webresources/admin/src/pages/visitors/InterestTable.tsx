import { useTranslation } from 'react-i18next';
import type { ProfileView } from '../../api/schema';
import { DataTable, type Column } from '../../ui/DataTable';
import { dayText } from '../../ui/times';
import { useLocale } from '../../ui/useLocale';

type Interest = ProfileView['interests'][number];

/** Topics by weight, heaviest first. */
export function InterestTable({ interests }: { interests: Interest[] }) {
  const { t } = useTranslation('visitors');
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const columns: Column<Interest>[] = [
    { title: t('topic'), cell: interest => interest.topic },
    { title: t('weight'), cell: interest => number.format(interest.weight), isNumber: true },
    { title: t('asOf'), cell: interest => dayText(interest.asOf.slice(0, 10), locale) },
  ];
  const rows = [...interests].sort((a, b) => b.weight - a.weight);
  return <DataTable caption={t('interests')} columns={columns} rows={rows} keyOf={interest => interest.topic} />;
}
