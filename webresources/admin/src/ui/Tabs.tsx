import { NavLink } from 'react-router';
import styles from './Tabs.module.css';

export interface Tab {
  address: string;
  label: string;
}

/** The pages of a section. They are links, since each has its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(tab => (
        <NavLink key={tab.address} to={tab.address} className={styles.tab}>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}
