import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { UnstyledButton } from '@mantine/core';
import styles from './SortHeader.module.css';

interface Props {
  title: string;
  order: 'ascending' | 'descending' | 'none';
  onSort: () => void;
}

/** The header of a column that orders the rows. */
export function SortHeader({ title, order, onSort }: Props) {
  return (
    <UnstyledButton className={styles.header} onClick={onSort}>
      {title}
      {order === 'ascending' && <ArrowUp size={12} aria-hidden />}
      {order === 'descending' && <ArrowDown size={12} aria-hidden />}
    </UnstyledButton>
  );
}
