import { useTranslation } from 'react-i18next';
import { Outcome } from '../consent/verification/Outcome';
import { useVerifications } from '../consent/verification/useVerifications';
import { Note } from '../../ui/Note';
import { OverviewPanel } from './OverviewPanel';

/** The newest verification of the consent ledger. */
export function VerificationSummary() {
  const { t } = useTranslation('overview');
  return (
    <OverviewPanel title={t('verification')} to="/consent/verification" query={useVerifications()}>
      {([newest]) => (newest === undefined ? <Note tone="plain">{t('neverVerified')}</Note> : <Outcome of={newest} />)}
    </OverviewPanel>
  );
}
