import { Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { KEYS } from '../../../api/queryKeys';
import { useApi } from '../../../api/ServerProvider';
import { EmptyState } from '../../../feedback/EmptyState';
import { ErrorAlert } from '../../../feedback/ErrorAlert';
import { Loading } from '../../../feedback/Loading';
import { RecordTable } from './RecordTable';
import { parametersOf, type Search } from './search';

const PAGE = 50;

/** The records that were found, newest first, further ones on demand. */
export function Results({ search }: { search: Search }) {
  const { t } = useTranslation('consent');
  const found = useRecords(search);
  if (found.isPending) {
    return <Loading />;
  }
  if (found.isError && found.data === undefined) {
    return <ErrorAlert error={found.error} retry={found.refetch} />;
  }
  const records = found.data.pages.flatMap(page => page.records);
  if (records.length === 0) {
    return <EmptyState title={t('ledger.none')}>{t('ledger.noneHint')}</EmptyState>;
  }
  return (
    <Stack gap="sm">
      <RecordTable records={records} />
      {found.isFetchNextPageError && <ErrorAlert error={found.error} retry={found.fetchNextPage} />}
      <Text size="sm" c="dimmed" role="status">
        {t(found.hasNextPage ? 'ledger.shownSome' : 'ledger.shownAll', { count: records.length })}
      </Text>
      {found.hasNextPage && (
        <Button
          variant="default"
          w="fit-content"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('ledger.more')}
        </Button>
      )}
    </Stack>
  );
}

function useRecords(search: Search) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: KEYS.records(search),
    queryFn: ({ pageParam }) =>
      api.read('/ledger/records', {
        ...parametersOf(search),
        ...(pageParam !== null && { before: pageParam }),
        limit: PAGE,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: page => page.next,
  });
}
