import { useTranslation } from 'react-i18next';
import type { EventView } from '../api/schema';
import type { ListColumn } from './list/DataList';
import { messageTextOf } from './messages';
import { StoredText } from './StoredText';
import { Time } from './Time';
import { UndoButton } from './UndoButton';
import { useNames } from './useNames';
import { useWord } from './useWord';

/**
 * The columns of events, with time and user.
 *
 * @param isAboutOne whether all events are about the same, which then need not be said
 */
export function useEventColumns(events: EventView[], isAboutOne = false): ListColumn<EventView>[] {
  const { t, i18n } = useTranslation();
  const word = useWord();
  const names = useNames();
  const target: ListColumn<EventView> = {
    id: 'target',
    title: t('event.target'),
    value: event => event.target,
    cell: event => event.target && <code>{event.target}</code>,
  };
  const undo: ListColumn<EventView> = {
    title: t('event.undo'),
    cell: event => event.undoable && <UndoButton event={event} />,
  };
  return [
    { id: 'time', title: t('event.time'), value: event => event.time, cell: event => <Time of={event.time} /> },
    namedColumn('actor', t('event.actor')),
    namedColumn('action', t('event.action')),
    ...(isAboutOne ? [] : [target]),
    {
      id: 'detail',
      title: t('event.detail'),
      value: ({ text, said, detail }) =>
        text === null ? detail : `${messageTextOf(text, i18n.language, names).text} ${said}`.trim(),
      cell: event => <StoredText plain={event.detail} {...event} />,
    },
    ...(events.some(event => event.undoable) ? [undo] : []),
  ];

  function namedColumn(id: 'actor' | 'action', title: string): ListColumn<EventView> {
    return { id, title, value: event => word(id, event[id]), cell: event => word(id, event[id]) };
  }
}
