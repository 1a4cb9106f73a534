import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InterplayView } from '../../../api/schema';
import { DataTable, type Column } from '../../../ui/DataTable';
import { Panel } from '../../../ui/Panel';
import { MessageText } from '../../../ui/MessageText';
import { useNumbers } from '../../../ui/useNumbers';
import { QueryResult } from '../../../feedback/QueryResult';
import { EmptyState } from '../../../feedback/EmptyState';
import { experimentAddress, useInterplay } from '../useExperiments';

/** Whether other experiments, seen by the same visitors, change what this one finds. */
export function InterplayPanel({ name }: { name: string }) {
  const { t } = useTranslation('experiments');
  const numbers = useNumbers();
  const columns: Column<InterplayView>[] = [
    {
      title: t('interplay.other'),
      cell: each => (
        <Anchor component={Link} to={experimentAddress(each.other)} size="sm">
          {each.title}
        </Anchor>
      ),
    },
    { title: t('interplay.text'), cell: each => <MessageText of={each.text} /> },
    { title: t('interplay.both'), cell: each => numbers.count(each.both), isNumber: true },
    { title: t('interplay.share'), cell: each => numbers.share(each.share), isNumber: true },
    { title: t('interplay.interaction'), cell: each => numbers.lift(each.interaction?.value), isNumber: true },
    { title: t('interplay.interval'), cell: each => numbers.liftRange(each.interaction), isNumber: true },
  ];
  return (
    <Panel title={t('interplay.title')} hint={t('interplay.hint')}>
      <QueryResult query={useInterplay(name)}>
        {items =>
          items.length === 0 ? (
            <EmptyState title={t('interplay.none')} />
          ) : (
            <DataTable caption={t('interplay.title')} columns={columns} rows={items} keyOf={each => each.other} />
          )
        }
      </QueryResult>
    </Panel>
  );
}
