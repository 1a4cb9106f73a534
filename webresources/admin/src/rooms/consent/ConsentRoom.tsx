import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export default function ConsentRoom() {
  const { t } = useTranslation('consent');
  return <Title>{t('title')}</Title>;
}
