import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import Columns3 from 'lucide-react/icons/columns-3';
import { useTranslation } from 'react-i18next';

interface Props {
  list: string;
  /** Those that can be hidden. */
  columns: { id: string; title: string }[];
  hidden: string[];
  onToggle: (column: string) => void;
}

/** Shows and hides columns of a list. */
export function ColumnChoice({ list, columns, hidden, onToggle }: Props) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-start" trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          aria-label={t('list.columnsOf', { list })}
          leftSection={<Columns3 size={14} aria-hidden />}
        >
          {t('list.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('list.columnsOf', { list })}>
        <Stack gap="xs">
          {columns.map(({ id, title }) => (
            <Checkbox key={id} size="xs" label={title} checked={!hidden.includes(id)} onChange={() => onToggle(id)} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
