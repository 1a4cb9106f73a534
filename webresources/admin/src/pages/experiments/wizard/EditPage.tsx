import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useIsAdmin, useMayChange } from '../../../api/SessionProvider';
import { Page } from '../../../ui/Page';
import { QueryResult } from '../../../feedback/QueryResult';
import { AdminsOnlyNote } from '../../../feedback/AdminsOnlyNote';
import { ReadOnlyNote } from '../../../feedback/ReadOnlyNote';
import { experimentAddress, useExperiment } from '../useExperiments';
import { Wizard } from './Wizard';

const NONE: string[] = [];

/** Goes on with a draft, or changes an experiment that runs. */
export function EditPage() {
  const { t } = useTranslation('experiments');
  const { name = '' } = useParams();
  const query = useExperiment(name);
  const isAdmin = useIsAdmin();
  const mayChange = useMayChange() && (isAdmin || query.data === undefined || query.data.summary.state === 'draft');
  return (
    <Page
      title={t('editTitle', { title: query.data?.summary.title ?? name })}
      back={experimentAddress(name)}
      backText={t('backToExperiment')}
    >
      {mayChange ? (
        <QueryResult query={query}>{view => <Wizard key={name} initial={view.form} view={view} taken={NONE} />}</QueryResult>
      ) : (
        <>
          <ReadOnlyNote />
          <AdminsOnlyNote />
        </>
      )}
    </Page>
  );
}
