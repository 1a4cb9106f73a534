import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../ui/Page';

/** There is nothing at this address. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('state.notFound')}>
      <Anchor component={Link} to="/">
        {t('state.toStart')}
      </Anchor>
    </Page>
  );
}
