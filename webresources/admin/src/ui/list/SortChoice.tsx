import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Direction, ListState } from './listState';

interface Props {
  columns: { id: string; title: string }[];
  state: ListState;
  onChange: (order: Pick<ListState, 'sort' | 'direction'>) => void;
}

const DIRECTIONS: Direction[] = ['ascending', 'descending'];

/** Orders the rows where there is no room for headers. */
export function SortChoice({ columns, state, onChange }: Props) {
  const { t } = useTranslation();
  const choices = columns.flatMap(({ id, title }) =>
    DIRECTIONS.map(direction => ({
      value: `${id} ${direction}`,
      label: direction === 'ascending' ? t('list.ascending', { column: title }) : t('list.descending', { column: title }),
    })),
  );
  return (
    <NativeSelect
      size="xs"
      hiddenFrom="md"
      aria-label={t('list.order')}
      data={[{ value: '', label: t('list.ownOrder') }, ...choices]}
      value={state.sort === undefined ? '' : `${state.sort} ${state.direction}`}
      onChange={event => {
        const [sort, direction] = event.currentTarget.value.split(' ');
        onChange({ sort: sort || undefined, direction: direction === 'descending' ? 'descending' : 'ascending' });
      }}
    />
  );
}
