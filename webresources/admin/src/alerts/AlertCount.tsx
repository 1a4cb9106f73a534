import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { openCount } from './alerts';
import { useAlerts } from './useAlerts';

/** The number of open alerts, beside the name of their page; nothing while there is none. */
export function AlertCount() {
  const { t } = useTranslation('alerts');
  const count = openCount(useAlerts().data?.alerts ?? []);
  return count === 0 ? null : (
    <Badge color="danger" circle aria-label={t('open', { count })}>
      {count}
    </Badge>
  );
}
