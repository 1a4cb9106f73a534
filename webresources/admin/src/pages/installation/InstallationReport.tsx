import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { Time } from '../../ui/Time';
import { QueryResult } from '../../feedback/QueryResult';
import { CheckList } from './CheckList';
import { areasOf, countsOf, TONES } from './checks';
import { useInstallation } from './useInstallation';

/** The result of every check with its fix. Works without a session, because wrong settings are among the results. */
export default function InstallationReport() {
  const { t } = useTranslation('installation');
  const report = useInstallation();
  return (
    <QueryResult query={report}>
      {answer => (
        <Stack gap="lg">
          <Panel
            title={t('result')}
            actions={
              <Button size="xs" variant="default" loading={report.isFetching} onClick={() => void report.refetch()}>
                {t('again')}
              </Button>
            }
          >
            <Note tone={TONES[answer.state]}>
              <strong>{t(`overall.${answer.state}`)}</strong> {t('counts', countsOf(answer.checks))}
            </Note>
            <Text size="sm" c="dimmed">
              {t('checked')} <Time of={answer.time} />
            </Text>
          </Panel>
          {areasOf(answer.checks).map(({ area, checks }) => (
            <Panel key={area} title={t(`area.${area}`)}>
              <CheckList checks={checks} />
            </Panel>
          ))}
        </Stack>
      )}
    </QueryResult>
  );
}
