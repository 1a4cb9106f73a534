import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export default function AuditRoom() {
  const { t } = useTranslation('audit');
  return <Title>{t('title')}</Title>;
}
