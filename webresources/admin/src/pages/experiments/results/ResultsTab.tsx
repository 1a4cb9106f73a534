import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ExperimentView } from '../../../api/schema';
import { useApi } from '../../../api/ServerProvider';
import { Download } from '../../../ui/Download';
import { dayText } from '../../../ui/times';
import { fileFormat } from '../../../ui/fileFormat';
import { useLocale } from '../../../ui/useLocale';
import { QueryResult } from '../../../feedback/QueryResult';
import { useReport } from '../useExperiments';
import { Results } from './Results';

/** The report of one phase, and its export. */
export default function ResultsTab({ view }: { view: ExperimentView }) {
  const { t } = useTranslation('experiments');
  const api = useApi();
  const locale = useLocale();
  const [search, setSearch] = useSearchParams();
  const { name, phase: newest } = view.summary;
  const phase = Number(search.get('phase') ?? newest) || undefined;
  const file = (format: string) => 
    api.address('/experiments/{name}/export', { name, ...fileFormat(format, locale), phase });
  return (
    <Stack gap="lg">
      <Group gap="sm" align="flex-end" justify="space-between">
        <NativeSelect
          label={t('results.phase')}
          description={t('results.phaseHint')}
          value={phase}
          onChange={event => setSearch({ phase: event.currentTarget.value }, { replace: true })}
          data={[...view.phases]
            .sort((a, b) => b.number - a.number)
            .map(each => ({
              value: String(each.number),
              label: t('results.phaseSince', {
                number: each.number,
                day: dayText(each.started.slice(0, 10), locale),
              }),
            }))}
        />
        <Stack gap={4}>
          <Group gap="sm">
            <Download address={file('csv')}>{t('results.csv')}</Download>
            <Download address={file('json')}>{t('results.json')}</Download>
          </Group>
          <Text size="xs" c="dimmed">
            {t('results.exportHint')}
          </Text>
        </Stack>
      </Group>
      <QueryResult query={useReport(name, phase)}>{report => <Results view={view} report={report} />}</QueryResult>
    </Stack>
  );
}
