import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../api/schema';
import { CopyableCode } from '../../../ui/CopyableCode';
import { DataTable, type Column } from '../../../ui/DataTable';
import { Panel } from '../../../ui/Panel';
import { Time } from '../../../ui/Time';

/** All versions with the fingerprints of their texts, which consent records carry. */
export function Versions({ versions }: { versions: VersionView[] }) {
  const { t } = useTranslation('consent');
  const columns: Column<VersionView>[] = [
    { title: t('purposes.version'), cell: version => version.version, isNumber: true },
    { title: t('purpose.since'), cell: version => <Time of={version.since} /> },
    { title: t('purpose.fingerprints'), cell: version => <Fingerprints of={version} /> },
  ];
  return (
    <Panel title={t('purpose.versions')} hint={t('purpose.versionsHint')}>
      <DataTable caption={t('purpose.versions')} columns={columns} rows={versions} keyOf={version => version.version} />
    </Panel>
  );
}

function Fingerprints({ of }: { of: VersionView }) {
  return (
    <Stack gap={2}>
      {Object.entries(of.wordings).map(([language, wording]) => (
        <div key={language}>
          <Text size="xs" c="dimmed" component="span">
            {language}{' '}
          </Text>
          <CopyableCode of={wording.sha256} />
        </div>
      ))}
    </Stack>
  );
}
