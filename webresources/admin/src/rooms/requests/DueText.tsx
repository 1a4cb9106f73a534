import { useTranslation } from 'react-i18next';
import type { SubjectRequest } from '../../api/answers';
import { Mark } from '../../show/Mark';
import { dayText } from '../../show/times';
import { daysLeft, daysText, isClosed } from './due';

const SOON_DAYS = 7;

/** Until when a request must be answered, and how near that is. */
export function DueText({ request }: { request: SubjectRequest }) {
  const { t, i18n } = useTranslation('requests');
  const day = dayText(request.due.slice(0, 10), i18n.language);
  if (isClosed(request)) {
    return <>{day}</>;
  }
  const left = daysLeft(request, new Date());
  const near = daysText(left, i18n.language);
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
