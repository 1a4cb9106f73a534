import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RequestView } from '../../api/schema';
import { Note } from '../../ui/Note';
import { useWord } from '../../ui/useWord';
import { DueText } from '../requests/DueText';
import { inOrder, isClosed } from '../requests/due';
import { useRequests } from '../requests/useRequests';
import { OverviewPanel } from './OverviewPanel';

const SHOWN = 3;

/** The open requests of data subjects, the most urgent ones by name. */
export function RequestsSummary() {
  const { t } = useTranslation('overview');
  return (
    <OverviewPanel title={t('requests')} to="/requests" query={useRequests()}>
      {all => <Open requests={inOrder(all).filter(request => !isClosed(request))} />}
    </OverviewPanel>
  );
}

function Open({ requests }: { requests: RequestView[] }) {
  const { t } = useTranslation('overview');
  const word = useWord();
  if (requests.length === 0) {
    return <Note tone="good">{t('noRequests')}</Note>;
  }
  return (
    <Stack gap="xs">
      {requests.slice(0, SHOWN).map(request => (
        <Group key={request.id} gap="xs">
          <Anchor component={Link} to={`/requests/${request.id}`} size="sm">
            {[word('requestKind', request.kind), request.reference].filter(text => text !== '').join(' · ')}
          </Anchor>
          <Text component="span" size="sm">
            <DueText request={request} />
          </Text>
        </Group>
      ))}
      {requests.length > SHOWN && <Text size="sm">{t('furtherRequests', { count: requests.length - SHOWN })}</Text>}
    </Stack>
  );
}
