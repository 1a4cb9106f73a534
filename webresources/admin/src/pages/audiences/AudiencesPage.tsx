import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComponentFindings } from '../../api/schema';
import { useAudiences } from '../../api/useContent';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { QueryResult } from '../../feedback/QueryResult';
import { EmptyState } from '../../feedback/EmptyState';
import { UndoNote } from '../../feedback/UndoNote';
import { AudienceTable } from './AudienceTable';
import { FindingList } from '../../findings/FindingList';

/** All audiences, and variants that no visitor can see. */
export function AudiencesPage() {
  const { t } = useTranslation('audiences');
  return (
    <Page title={t('title')} hint={t('hint')}>
      <UndoNote />
      <QueryResult query={useAudiences()}>
        {({ audiences, components }) => (
          <>
            <Panel
              title={t('all')}
              actions={
                <Button component={Link} to="/audiences/new">
                  {t('new')}
                </Button>
              }
            >
              {audiences.length === 0 ? (
                <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
              ) : (
                <AudienceTable audiences={audiences} />
              )}
            </Panel>
            <Unseen components={components} />
          </>
        )}
      </QueryResult>
    </Page>
  );
}

function Unseen({ components }: { components: ComponentFindings[] }) {
  const { t } = useTranslation('audiences');
  return (
    <Panel title={t('unseen')} hint={t('unseenHint')}>
      {components.length === 0 ? (
        <EmptyState title={t('unseenNone')} />
      ) : (
        components.map(({ page, component, findings }) => (
          <FindingList key={component} heading={page} component={component} findings={findings} />
        ))
      )}
    </Panel>
  );
}
