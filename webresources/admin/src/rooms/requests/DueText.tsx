import { useTranslation } from 'react-i18next';
import type { SubjectRequest } from '../../api/answers';
import { Mark } from '../../show/Mark';
import { dayText } from '../../show/times';
import { useLocale } from '../../show/useLocale';
import { daysLeft, daysText, isClosed } from './due';

const SOON_DAYS = 7;

/** Until when a request must be answered, and how near that is. */
export function DueText({ request }: { request: SubjectRequest }) {
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
        <Mark tone="bad">{t('overdue', { near })}</Mark>
      ) : (
        <Mark tone={left <= SOON_DAYS ? 'warning' : 'plain'}>{near}</Mark>
      )}
    </>
  );
}
