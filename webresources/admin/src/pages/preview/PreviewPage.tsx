import { useTranslation } from 'react-i18next';
import { useComponents } from '../../component-preview/useComponents';
import { EmptyState } from '../../feedback/EmptyState';
import { QueryResult } from '../../feedback/QueryResult';
import { Page } from '../../ui/Page';
import { pagesOf } from './pages';
import { PersonaPreview } from './PersonaPreview';
import { usePersonas } from './usePersonas';

/** A page as a persona sees it, with the reasons of each decision. Page and persona are in the address. */
export function PreviewPage() {
  const { t } = useTranslation('preview');
  const personas = usePersonas();
  return (
    <Page title={t('title')} hint={t('hint')}>
      <QueryResult query={useComponents()}>
        {({ components }) =>
          components.length === 0 ? (
            <EmptyState title={t('none', { ns: 'components' })} />
          ) : (
            <QueryResult query={personas}>
              {stored => <PersonaPreview pages={pagesOf(components)} stored={stored} />}
            </QueryResult>
          )
        }
      </QueryResult>
    </Page>
  );
}
