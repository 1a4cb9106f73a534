import styles from './SkipLink.module.css';

interface Props {
  /** The id of the element that takes the focus. */
  to: string;
  label: string;
}

/** Takes people who use a keyboard past other content. A button, since what stands behind the # is a route here. */
export function SkipLink({ to, label }: Props) {
  return (
    <button type="button" className={styles.skip} onClick={() => document.getElementById(to)?.focus()}>
      {label}
    </button>
  );
}
