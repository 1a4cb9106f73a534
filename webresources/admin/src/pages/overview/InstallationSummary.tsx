import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/Note';
import { CheckList } from '../installation/CheckList';
import { countsOf, TONES } from '../installation/checks';
import { useInstallation } from '../installation/useInstallation';
import { OverviewPanel } from './OverviewPanel';

/** The state of the installation, with the checks that failed. */
export function InstallationSummary() {
  const { t } = useTranslation('installation');
  return (
    <OverviewPanel title={t('title')} to="/installation" query={useInstallation()}>
      {({ state, checks }) => (
        <Stack gap="xs">
          <Note tone={TONES[state]}>
            <strong>{t(`overall.${state}`)}</strong> {t('counts', countsOf(checks))}
          </Note>
          <CheckList checks={checks.filter(check => check.state === 'failed')} />
        </Stack>
      )}
    </OverviewPanel>
  );
}
