import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChangedVariant, VariantChangeView, WorkbenchView } from '../../../api/schema';
import { useChange } from '../../../api/useChange';
import { EmptyState } from '../../../feedback/EmptyState';
import { ErrorAlert } from '../../../feedback/ErrorAlert';
import { QueryResult } from '../../../feedback/QueryResult';
import { DataTable, type Column } from '../../../ui/DataTable';
import { Note } from '../../../ui/Note';
import { Panel } from '../../../ui/Panel';
import { Time } from '../../../ui/Time';
import { useValueLabel } from './useValueLabel';
import { useVariantChanges } from './useWorkbench';

const LONGEST = 120;

interface Props {
  /** The component. */
  id: string;
  /** The version that the user sees. */
  version: string;
  /** Whether nothing can be restored, since the form has changes or the user may only read. */
  isLocked: boolean;
  onRestored: (view: WorkbenchView) => void;
}

/** The last changes with both values of each, and the way back to each former state. */
export function HistoryPanel({ id, version, isLocked, onRestored }: Props) {
  const { t } = useTranslation('workbench');
  const restoring = useChange('/components/{id}/undo', { id });
  const columns: Column<VariantChangeView>[] = [
    { title: t('history.time'), cell: ({ time }) => <Time of={time} /> },
    { title: t('history.actor'), cell: ({ actor }) => actor },
    { title: t('history.change'), cell: change => <Change of={change} /> },
    {
      title: t('history.restore'),
      cell: ({ time }) => (
        <Button
          size="xs"
          variant="default"
          disabled={isLocked}
          loading={restoring.isPending}
          onClick={() => restoring.mutate({ time, version }, { onSuccess: onRestored })}
        >
          {t('history.undo')}
        </Button>
      ),
    },
  ];
  return (
    <Panel title={t('history.title')} hint={t('history.hint')}>
      {restoring.isError && <ErrorAlert error={restoring.error} />}
      <QueryResult query={useVariantChanges(id)}>
        {({ changes, outside, isReorderedOutside }) => (
          <Stack gap="sm">
            {(outside.length > 0 || isReorderedOutside) && (
              <Note tone="warning">
                {t('history.outside')}
                <Changes variants={outside} isReordered={isReorderedOutside} />
              </Note>
            )}
            {changes.length === 0 ? (
              <EmptyState title={t('history.none')} />
            ) : (
              <DataTable
                caption={t('history.title')}
                columns={columns}
                rows={changes}
                keyOf={({ time }, index) => `${time} ${index}`}
              />
            )}
          </Stack>
        )}
      </QueryResult>
    </Panel>
  );
}

function Change({ of: { isUndo, isOutside, ...changes } }: { of: VariantChangeView }) {
  const { t } = useTranslation('workbench');
  return (
    <Stack gap={4}>
      {isUndo && <Text size="sm">{t('history.isUndo')}</Text>}
      {isOutside && <Text size="sm">{t('history.isOutside')}</Text>}
      <Changes {...changes} />
    </Stack>
  );
}

function Changes({ variants, isReordered }: Pick<VariantChangeView, 'variants' | 'isReordered'>) {
  const { t } = useTranslation('workbench');
  return (
    <Stack gap={4}>
      {isReordered && <Text size="sm">{t('history.reordered')}</Text>}
      {variants.map(each => (
        <Variant key={`${each.kind} ${each.name}`} of={each} />
      ))}
    </Stack>
  );
}

function Variant({ of: { name, kind, values } }: { of: ChangedVariant }) {
  const { t } = useTranslation('workbench');
  const label = useValueLabel();
  return (
    <div>
      <Text size="sm" fw={600}>
        {t(`history.kind.${kind}`, { variant: name })}
      </Text>
      {kind === 'changed' &&
        values.map(({ field, language, before, after }) => (
          <Text key={`${language} ${field}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('history.replaced', { field: label(field, language), before: shown(before), after: shown(after) })}
          </Text>
        ))}
    </div>
  );

  function shown(text: string): string {
    return text === '' ? t('conflict.empty') : text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  }
}
