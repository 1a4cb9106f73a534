import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMayChange } from '../../../api/SessionProvider';
import { Page } from '../../../show/Page';
import { Answered } from '../../../states/Answered';
import { ReadOnlyNote } from '../../../states/ReadOnlyNote';
import { experimentAddress, useExperiment } from '../useExperiments';
import { Wizard } from './Wizard';

const NONE: string[] = [];

/** Goes on with a draft, or changes an experiment that runs. */
export function EditPage() {
  const { t } = useTranslation('experiments');
  const { name = '' } = useParams();
  const query = useExperiment(name);
  const mayChange = useMayChange();
  return (
    <Page
      title={t('editTitle', { title: query.data?.summary.title ?? name })}
      back={experimentAddress(name)}
      backText={t('backToExperiment')}
    >
      {mayChange ? (
        <Answered query={query}>{view => <Wizard key={name} initial={view.form} view={view} taken={NONE} />}</Answered>
      ) : (
        <ReadOnlyNote />
      )}
    </Page>
  );
}
