import { Radio } from '@mantine/core';
import { useState, type DragEvent, type ReactNode } from 'react';
import styles from './VariantRow.module.css';

/** The type of what is dragged: rows of this list alone are taken. */
const TYPE = 'application/x-p13n-variant';

interface Props {
  /** Unique in the list. */
  value: string;
  /** Its place in the list, from 0. */
  place: number;
  label: ReactNode;
  description: string;
  mayDrag: boolean;
  /** Another row, by its place, was dropped on this one. */
  onDropped: (from: number) => void;
}

/** A variant of the list. It can be dragged by the pointer to the place of another one; buttons do the same for the keyboard. */
export function VariantRow({ value, place, label, description, mayDrag, onDropped }: Props) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={styles.row}
      data-over={isOver || undefined}
      data-may-drag={mayDrag || undefined}
      draggable={mayDrag}
      onDragStart={event => {
        event.dataTransfer.setData(TYPE, String(place));
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={event => {
        if (mayDrag && event.dataTransfer.types.includes(TYPE)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Radio value={value} label={label} description={description} />
    </div>
  );

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const from = event.dataTransfer.getData(TYPE);
    if (from !== '' && Number(from) !== place) {
      onDropped(Number(from));
    }
  }
}
