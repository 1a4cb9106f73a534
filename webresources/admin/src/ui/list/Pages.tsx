import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../useNumbers';

interface Props {
  list: string;
  page: number;
  of: number;
  onPage: (page: number) => void;
}

/** Turns the pages of a list; nothing where one page has it all. */
export function Pages({ list, page, of, onPage }: Props) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return of === 1 ? null : (
    <Group component="nav" gap="sm" justify="center" aria-label={t('list.pages', { list })}>
      <Button size="xs" variant="default" disabled={page === 1} onClick={() => onPage(page - 1)}>
        {t('list.previous')}
      </Button>
      <Text size="sm" role="status">
        {t('list.page', { page: numbers.count(page), of: numbers.count(of) })}
      </Text>
      <Button size="xs" variant="default" disabled={page === of} onClick={() => onPage(page + 1)}>
        {t('list.next')}
      </Button>
    </Group>
  );
}
