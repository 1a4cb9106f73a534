import type { EventView } from '../api/schema';
import { DataTable } from './DataTable';
import { useEventColumns } from './useEventColumns';

interface Props {
  caption: string;
  events: EventView[];
  /** Whether all events are about the same, which then need not be said. */
  isAboutOne?: boolean;
}

/** Events with time and user. */
export function EventTable({ caption, events, isAboutOne }: Props) {
  const columns = useEventColumns(events, isAboutOne);
  return <DataTable caption={caption} columns={columns} rows={events} keyOf={(_, index) => index} />;
}
