import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { WorkbenchView } from '../../../api/schema';
import { useSession } from '../../../api/SessionProvider';
import { QueryResult } from '../../../feedback/QueryResult';
import { Page } from '../../../ui/Page';
import { editedOf } from './draft';
import { keptDraft, type KeptDraft } from './keptDraft';
import { useWorkbench } from './useWorkbench';
import { Workbench } from './Workbench';

/** The workbench of one component: its variants, written in place. */
export function WorkbenchPage() {
  const { t } = useTranslation('workbench');
  const { id = '' } = useParams();
  const query = useWorkbench(id);
  const place = query.data?.place;
  return (
    <Page
      title={place?.title || t('title')}
      hint={place === undefined ? undefined : t('hint', { page: place.page })}
      back={`/components?component=${encodeURIComponent(id)}`}
    >
      {place !== undefined && (
        <Anchor component={Link} to={`/preview/page?page=${encodeURIComponent(place.page)}`} size="sm">
          {t('previewAs')}
        </Anchor>
      )}
      <QueryResult query={query}>{latest => <Editing key={id} latest={latest} />}</QueryResult>
    </Page>
  );
}

/** Keeps the version that the editor began with while a newer one is read in the background. A draft that was kept goes on. */
function Editing({ latest }: { latest: WorkbenchView }) {
  const { user } = useSession();
  const [{ base, initial }, begin] = useState(() => begun(keptDraft(user, latest.place.id)));
  return <Workbench key={base.version} base={base} initial={initial} latest={latest} onRebase={view => begin(fresh(view))} />;

  function begun(kept: KeptDraft | undefined) {
    return kept === undefined ? fresh(latest) : { base: kept.base, initial: kept.variants };
  }
}

function fresh(view: WorkbenchView) {
  return { base: view, initial: editedOf(view) };
}
