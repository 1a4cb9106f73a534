import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { VersionView } from '../../../api/schema';
import { KEYS } from '../../../api/queryKeys';
import { useApi } from '../../../api/ServerProvider';
import { useIsAdmin } from '../../../api/SessionProvider';
import { Page } from '../../../ui/Page';
import { usePurposeLabel } from '../../../ui/usePurposeLabel';
import { QueryResult } from '../../../feedback/QueryResult';
import { UndoNote } from '../../../feedback/UndoNote';
import { EmptyState } from '../../../feedback/EmptyState';
import { Comparison } from './Comparison';
import { Versions } from './Versions';

/** One purpose: what its texts are and were, and what changed between two versions. */
export function PurposePage() {
  const { t } = useTranslation('consent');
  const { id = '' } = useParams();
  const label = usePurposeLabel();
  const isAdmin = useIsAdmin();
  return (
    <Page title={label(id)} hint={t('purpose.hint', { id })} back="/consent/purposes">
      <UndoNote />
      <Group>
        <Button component={Link} to={`/consent/purposes/${id}/texts`} variant={isAdmin ? 'filled' : 'default'}>
          {t(isAdmin ? 'texts.edit' : 'texts.show')}
        </Button>
      </Group>
      <QueryResult query={useVersions(id)}>
        {versions =>
          versions.length === 0 ? <EmptyState title={t('purpose.noVersions')} /> : <Known versions={versions} />
        }
      </QueryResult>
    </Page>
  );
}

function Known({ versions }: { versions: VersionView[] }) {
  return (
    <>
      <Comparison versions={versions} />
      <Versions versions={versions} />
    </>
  );
}

function useVersions(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: KEYS.purposeVersions(id),
    queryFn: async () => (await api.read('/purposes/{id}/versions', { id })).versions,
  });
}
