import { Checkbox, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../../../ui/Note';
import { MessageText } from '../../../../ui/MessageText';
import { useNumbers } from '../../../../ui/useNumbers';
import { DescriptionList } from '../../../../ui/DescriptionList';
import { Loading } from '../../../../feedback/Loading';
import { useExperimentForm } from '../experimentForm';
import { useWizard } from '../WizardContext';
import { PercentInput } from '../PercentInput';
import { useFieldProps } from '../useFieldProps';

const OutlookChart = lazy(() => import('./OutlookChart'));

/** The power forecast by the site's own traffic; a hopeless test needs an explicit confirmation. */
export function OutlookFields() {
  const { t } = useTranslation('experiments');
  const numbers = useNumbers();
  const form = useExperimentForm();
  const { check } = useWizard();
  const field = useFieldProps();
  const outlook = check?.outlook;
  if (outlook == null) {
    return <Text size="sm">{t('outlook.missing')}</Text>;
  }
  const asksForRate = outlook.baseRate == null || form.values.expectedRate != null;
  return (
    <Stack gap="md" w="100%">
      <div role="status">
        <Note tone={outlook.refusal == null ? 'plain' : 'bad'}>
          <Text component="span" size="sm" fw={600}>
            <MessageText of={outlook.text} />
          </Text>
        </Note>
      </div>
      <DescriptionList
        of={[
          [t('outlook.visitorsPerWeek'), numbers.count(outlook.visitorsPerWeek)],
          [t('outlook.baseRate'), outlook.baseRate == null ? t('outlook.unknown') : numbers.share(outlook.baseRate, 2)],
          [t('outlook.needed'), outlook.needed == null ? undefined : numbers.count(outlook.needed)],
          [t('outlook.weeks'), outlook.weeks == null ? undefined : t('weeks', { count: outlook.weeks })],
          [t('outlook.detectable'), outlook.detectable == null ? undefined : numbers.lift(outlook.detectable)],
        ]}
      />
      {asksForRate && (
        <PercentInput
          {...field('expectedRate')}
          label={t('expectedRate')}
          description={t('expectedRateHint')}
          maw={460}
            onChange={expectedRate => form.setValues({ expectedRate })}
        />
      )}
      {(outlook.refusal != null || form.values.acceptHopeless) && (
        <Stack gap="xs" role="group" aria-label={t('acceptHopeless')}>
          {outlook.refusal != null && (
            <Note tone="warning">
              <MessageText of={outlook.refusal} />
            </Note>
          )}
          <Checkbox
            {...field('acceptHopeless', 'checkbox')}
            label={t('acceptHopeless')}
            description={t('acceptHopelessHint')}
          />
        </Stack>
      )}
      {outlook.powerByWeek.length > 1 && (
        <Suspense fallback={<Loading />}>
          <OutlookChart weeks={outlook.powerByWeek} wanted={form.values.minimumLift} />
        </Suspense>
      )}
    </Stack>
  );
}
