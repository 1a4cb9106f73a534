import { useTranslation } from 'react-i18next';
import type { EventView } from '../api/schema';
import { DataTable, type Column } from './DataTable';
import { StoredText } from './StoredText';
import { Time } from './Time';
import { UndoButton } from './UndoButton';
import { useWord } from './useWord';

interface Props {
  caption: string;
  events: EventView[];
  /** Whether all events are about the same, which then need not be said. */
  isAboutOne?: boolean;
}

/** Events with time and user. */
export function EventTable({ caption, events, isAboutOne }: Props) {
  const { t } = useTranslation();
  const word = useWord();
  const columns: Column<EventView>[] = [
    { title: t('event.time'), cell: event => <Time of={event.time} /> },
    { title: t('event.actor'), cell: event => word('actor', event.actor) },
    { title: t('event.action'), cell: event => word('action', event.action) },
    ...(isAboutOne
      ? []
      : [{ title: t('event.target'), cell: (event: EventView) => event.target && <code>{event.target}</code> }]),
    { title: t('event.detail'), cell: event => <StoredText plain={event.detail} {...event} /> },
    ...(events.some(event => event.undoable)
      ? [{ title: t('event.undo'), cell: (event: EventView) => event.undoable && <UndoButton event={event} /> }]
      : []),
  ];
  return <DataTable caption={caption} columns={columns} rows={events} keyOf={(_, index) => index} />;
}
