import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FindingsTable, FindingView } from '../../api/schema';
import { TONES } from '../../findings/findings';
import { useFindings } from '../../findings/useFindings';
import { Note } from '../../ui/Note';
import { OverviewPanel } from './OverviewPanel';

const WEIGHTS: FindingView['weight'][] = ['fault', 'warning', 'hint'];

/** How many findings there are about the variants of all pages. */
export function FindingsSummary() {
  const { t } = useTranslation('overview');
  return (
    <OverviewPanel title={t('findings')} to="/components" query={useFindings()}>
      {table => <Counts table={table} />}
    </OverviewPanel>
  );
}

function Counts({ table }: { table: FindingsTable }) {
  const { t } = useTranslation('overview');
  const findings = table.components.flatMap(component => component.findings);
  if (findings.length === 0) {
    return <Note tone="good">{t('noFindings', { count: table.checked })}</Note>;
  }
  return (
    <Stack gap="xs">
      {WEIGHTS.map(weight => ({ weight, count: findings.filter(finding => finding.weight === weight).length }))
        .filter(({ count }) => count > 0)
        .map(({ weight, count }) => (
          <Note key={weight} tone={TONES[weight]}>
            {t(`finding.${weight}`, { count })}
          </Note>
        ))}
      <Text size="xs" c="dimmed">
        {t('findingsOf', { count: table.components.length, checked: table.checked })}
      </Text>
    </Stack>
  );
}
