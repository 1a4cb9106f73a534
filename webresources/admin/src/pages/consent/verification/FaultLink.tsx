import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Leads to where the first bad record stands or is missing. */
export function FaultLink({ sequence }: { sequence: number }) {
  const { t } = useTranslation('consent');
  return (
    <Anchor component={Link} to="/consent/ledger" state={{ upTo: String(sequence) }} size="sm">
      {t('verification.faultAt', { sequence })}
    </Anchor>
  );
}
