import { useTranslation } from 'react-i18next';
import type { AudienceUse } from '../../api/answers';
import { DataTable, type Column } from '../../show/DataTable';
import { Panel } from '../../show/Panel';
import { Empty } from '../../states/Empty';

/** Where an audience is named. */
export function Uses({ uses }: { uses: AudienceUse[] }) {
  const { t } = useTranslation('audiences');
  const columns: Column<AudienceUse>[] = [
    { title: t('place'), cell: use => use.place },
    { title: t('variant'), cell: use => use.part || '–' },
  ];
  return (
    <Panel title={t('uses')} hint={t('usesHint')}>
      {uses.length === 0 ? (
        <Empty title={t('unused')} />
      ) : (
        <DataTable caption={t('uses')} columns={columns} rows={uses} keyOf={(_, index) => index} />
      )}
    </Panel>
  );
}
