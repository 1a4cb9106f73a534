import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { PurposeTextsView } from '../../../../api/schema';
import { KEYS } from '../../../../api/queryKeys';
import { useApi } from '../../../../api/ServerProvider';
import { QueryResult } from '../../../../feedback/QueryResult';
import { Page } from '../../../../ui/Page';
import { usePurposeLabel } from '../../../../ui/usePurposeLabel';
import { formOf, type Wordings } from './texts';
import { TextsForm } from './TextsForm';

/** The editor of a purpose's texts. */
export function PurposeTextsPage() {
  const { t } = useTranslation('consent');
  const { id = '' } = useParams();
  const api = useApi();
  const label = usePurposeLabel();
  const texts = useQuery({
    queryKey: KEYS.purposeTexts(id),
    queryFn: () => api.read('/purposes/{id}/texts', { id }),
  });
  return (
    <Page
      title={t('texts.title', { purpose: label(id) })}
      hint={t('texts.hint')}
      back={`/consent/purposes/${id}`}
      backText={label(id)}
    >
      <QueryResult query={texts}>{view => <Editor key={id} latest={view} />}</QueryResult>
    </Page>
  );
}

/** Keeps the version that the editor began with while a newer one arrives. */
function Editor({ latest }: { latest: PurposeTextsView }) {
  const [base, setBase] = useState(latest);
  const [start, setStart] = useState<Wordings>(() => formOf(latest));
  return (
    <TextsForm
      key={base.revision}
      base={base}
      start={start}
      latest={latest}
      onRebase={wordings => {
        setStart(wordings);
        setBase(latest);
      }}
    />
  );
}
