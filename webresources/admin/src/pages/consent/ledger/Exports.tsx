import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../api/ServerProvider';
import { Download } from '../../../ui/Download';
import { fileFormat } from '../../../ui/fileFormat';
import { useLocale } from '../../../ui/useLocale';
import { exportParametersOf, type Search } from './search';

/** Files of the period or the consent id that is looked for; what else restricts the search does not restrict them. */
export function Exports({ search }: { search: Search }) {
  const { t } = useTranslation('consent');
  const api = useApi();
  const locale = useLocale();
  const parameters = exportParametersOf(search);
  const isAll = Object.values(parameters).every(value => value === undefined || value === '');
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Download address={api.address('/ledger/export', { format: 'jsonl', ...parameters })}>JSON Lines</Download>
        <Download address={api.address('/ledger/export', { ...fileFormat('csv', locale), ...parameters })}>CSV</Download>
      </Group>
      <Text size="xs" c="dimmed">
        {t(isAll ? 'ledger.exportAll' : 'ledger.exportSome')}
      </Text>
    </Stack>
  );
}
