import { NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ComponentView } from '../../api/schema';
import { useComponents } from '../../component-preview/useComponents';
import { EmptyState } from '../../feedback/EmptyState';
import { QueryResult } from '../../feedback/QueryResult';
import { Page } from '../../ui/Page';
import { MatrixTables } from './MatrixTables';
import { pagesOf } from './pages';
import { usePersonaMatrix } from './usePersonas';

/** The variants of a page by persona and level of consent. The page is in the address. */
export function MatrixPage() {
  const { t } = useTranslation('preview');
  return (
    <Page title={t('matrixTitle')} hint={t('matrixHint')}>
      <QueryResult query={useComponents()}>
        {({ components }) =>
          components.length === 0 ? (
            <EmptyState title={t('none', { ns: 'components' })} />
          ) : (
            <Matrix components={components} />
          )
        }
      </QueryResult>
    </Page>
  );
}

function Matrix({ components }: { components: ComponentView[] }) {
  const { t } = useTranslation('preview');
  const [search, setSearch] = useSearchParams();
  const pages = pagesOf(components);
  const page = pages.find(({ path }) => path === search.get('page')) ?? pages[0]!;
  return (
    <>
      <NativeSelect
        label={t('page')}
        maw={420}
        value={page.path}
        onChange={event => setSearch({ page: event.currentTarget.value }, { replace: true })}
        data={pages.map(({ path, title }) => ({ value: path, label: title === '' ? path : `${title} (${path})` }))}
      />
      <QueryResult query={usePersonaMatrix(page.path)}>
        {matrix =>
          matrix.rows.length === 0 && matrix.impossible.length === 0 ? (
            <EmptyState title={t('noPersonas')}>
              <Text size="sm">{t('noPersonasHint')}</Text>
            </EmptyState>
          ) : (
            <MatrixTables matrix={matrix} components={components.filter(each => each.page.path === page.path)} />
          )
        }
      </QueryResult>
    </>
  );
}
