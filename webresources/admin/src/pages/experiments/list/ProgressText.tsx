import { Progress, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExperimentSummary } from '../../../api/schema';
import { NO_NUMBER } from '../../../ui/numbers';
import { dayText } from '../../../ui/times';
import { useLocale } from '../../../ui/useLocale';
import { daysLeft, progressOf } from './experimentList';

/** The progress of an experiment, as text and as a bar. */
export function ProgressText({ experiment }: { experiment: ExperimentSummary }) {
  const { t } = useTranslation('experiments');
  const locale = useLocale();
  const now = new Date();
  const { state, started, until } = experiment;
  const share = progressOf(experiment, now);
  const day = (instant: string) => dayText(instant.slice(0, 10), locale);
  if (state === 'scheduled' && started != null) {
    return <>{t('begins', { day: day(started) })}</>;
  }
  if (state === 'stopped' && until != null) {
    return <>{t('ended', { day: day(until) })}</>;
  }
  if (share === undefined || until == null || state === 'draft') {
    return <>{NO_NUMBER}</>;
  }
  return (
    <Stack gap={4} miw={110} maw={180}>
      <span>{t('daysLeft', { count: daysLeft(until, now) })}</span>
      <Progress value={100 * share} color="pine.7" size="sm" aria-hidden />
    </Stack>
  );
}
