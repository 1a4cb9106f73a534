import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExperimentDraft, ExperimentSummary } from '../../../api/schema';
import { useMayChange, useSession } from '../../../api/SessionProvider';
import { Page } from '../../../ui/Page';
import { QueryResult } from '../../../feedback/QueryResult';
import { ReadOnlyNote } from '../../../feedback/ReadOnlyNote';
import { useExperiments } from '../useExperiments';
import { newForm } from './form';
import { Wizard } from './Wizard';

/** Plans an experiment. */
export function NewPage() {
  const { t } = useTranslation('experiments');
  const { user } = useSession();
  const mayChange = useMayChange();
  const [initial] = useState(() => newForm(user, new Date()));
  const experiments = useExperiments();
  return (
    <Page title={t('new')} hint={t('newHint')} back="/experiments">
      {mayChange ? (
        <QueryResult query={experiments}>{all => <New initial={initial} experiments={all} />}</QueryResult>
      ) : (
        <ReadOnlyNote />
      )}
    </Page>
  );
}

function New({ initial, experiments }: { initial: ExperimentDraft; experiments: ExperimentSummary[] }) {
  const taken = useMemo(() => experiments.map(each => each.name), [experiments]);
  return <Wizard initial={initial} taken={taken} />;
}
