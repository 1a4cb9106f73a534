import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CheckedComponent, FindingsTable } from '../api/schema';
import { QueryResult } from '../feedback/QueryResult';
import { Panel } from '../ui/Panel';
import { FindingList } from './FindingList';
import { useFindings } from './useFindings';

interface Props {
  /** Shows a component. */
  onShow: (component: string) => void;
}

/** The findings about the variants of all pages, by component. */
export function FindingsPanel({ onShow }: Props) {
  const { t } = useTranslation('findings');
  return (
    <Panel title={t('title')} hint={t('hint')}>
      <QueryResult query={useFindings()}>{table => <Findings table={table} onShow={onShow} />}</QueryResult>
    </Panel>
  );
}

function Findings({ table, onShow }: Props & { table: FindingsTable }) {
  const { t } = useTranslation('findings');
  return (
    <Stack gap="md">
      {!table.isComplete && (
        <Alert color="caution" variant="outline" bg="var(--app-surface)">
          {t('incomplete', { count: table.checked })}
        </Alert>
      )}
      {table.components.length === 0 && <Text size="sm">{t('none', { count: table.checked })}</Text>}
      {table.components.map(found => (
        <Found key={found.component} found={found} onShow={onShow} />
      ))}
    </Stack>
  );
}

function Found({ found, onShow }: Props & { found: CheckedComponent }) {
  const { t } = useTranslation('findings');
  const name = found.title || t('component');
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {`${found.pageTitle || found.page} · ${name}`}
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('show', { component: name })}
          onClick={() => onShow(found.component)}
        >
          {t('open')}
        </Button>
      </Group>
      <FindingList component={found.component} findings={found.findings} />
    </Stack>
  );
}
