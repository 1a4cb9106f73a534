import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FindingView } from '../api/schema';
import { useFix } from './useFix';

/** The link to the page that mends a finding. */
export function FixLink({ finding, component, text }: { finding: FindingView; component: string; text: string }) {
  const { t } = useTranslation('findings');
  const fix = useFix();
  return (
    <Anchor component={Link} to={fix(finding, component)} size="sm" aria-label={t('fixLabel', { finding: text })}>
      {t('fix')}
    </Anchor>
  );
}
