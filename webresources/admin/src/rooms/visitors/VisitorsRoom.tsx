import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export default function VisitorsRoom() {
  const { t } = useTranslation('visitors');
  return <Title>{t('title')}</Title>;
}
