import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from './Empty';

/** There is nothing at this address. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Empty title={t('state.notFound')}>
      <Anchor component={Link} to="/">
        {t('state.toStart')}
      </Anchor>
    </Empty>
  );
}
