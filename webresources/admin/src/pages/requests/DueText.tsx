import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../api/schema';
import { Tag } from '../../ui/Tag';
import { dayText } from '../../ui/times';
import { useLocale } from '../../ui/useLocale';
import { daysLeft, daysText, isClosed } from './due';

const SOON_DAYS = 7;

/** Until when a request must be answered, and how near that is. */
export function DueText({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  const day = dayText(request.due.slice(0, 10), locale);
  if (isClosed(request)) {
    return <>{day}</>;
  }
  const left = daysLeft(request, new Date());
  const near = daysText(left, locale);
  return (
    <>
      {day}{' '}
      {request.overdue ? (
        <Tag tone="bad">{t('overdue', { near })}</Tag>
      ) : (
        <Tag tone={left <= SOON_DAYS ? 'warning' : 'plain'}>{near}</Tag>
      )}
    </>
  );
}
