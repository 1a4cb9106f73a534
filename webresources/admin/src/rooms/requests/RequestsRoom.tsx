import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export default function RequestsRoom() {
  const { t } = useTranslation('requests');
  return <Title>{t('title')}</Title>;
}
