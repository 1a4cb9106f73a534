import { Button } from '@mantine/core';
import FileDown from 'lucide-react/icons/file-down';
import { useTranslation } from 'react-i18next';
import { fileFormat } from '../fileFormat';
import { slugOf } from '../slug';
import { useLocale } from '../useLocale';
import { csvOf, save } from './csv';
import type { Value } from './listRows';

interface Props {
  list: string;
  titles: string[];
  /** Made when the file is asked for. */
  rows: () => Value[][];
}

/** Downloads the rows that are found, on all pages. */
export function CsvButton({ list, titles, rows }: Props) {
  const { t } = useTranslation();
  const separator = fileFormat('csv', useLocale())['separator'] === 'semicolon' ? ';' : ',';
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={t('list.csvOf', { list })}
      leftSection={<FileDown size={14} aria-hidden />}
      onClick={() => save(`${slugOf(list, [], 'list')}.csv`, csvOf(titles, rows(), separator))}
    >
      {t('list.csv')}
    </Button>
  );
}
