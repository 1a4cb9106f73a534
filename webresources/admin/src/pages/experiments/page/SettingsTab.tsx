import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExperimentView } from '../../../api/schema';
import { Panel } from '../../../ui/Panel';
import { ProblemList } from '../ProblemList';
import { PlanFacts } from './PlanFacts';

/** The settings of the draft; beside those of the running plan when the two differ. */
export function SettingsTab({ view }: { view: ExperimentView }) {
  const { t } = useTranslation('experiments');
  const { form, running, problems, summary } = view;
  const differs = summary.changed && running != null;
  return (
    <Stack gap="lg">
      {differs && (
        <Alert color="caution" variant="outline" bg="var(--app-surface)" title={t('settings.changed')}>
          <Text size="sm">{t('settings.changedHint', { number: summary.phase })}</Text>
        </Alert>
      )}
      {problems.length > 0 && (
        <Panel title={t('review.checks')}>
          <ProblemList problems={problems} />
        </Panel>
      )}
      <PlanFacts form={form} title={differs ? t('settings.draft') : t('settings.plan')} />
      {differs && <PlanFacts form={running} title={t('settings.running', { number: summary.phase })} />}
    </Stack>
  );
}
