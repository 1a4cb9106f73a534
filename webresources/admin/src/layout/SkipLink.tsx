import { useTranslation } from 'react-i18next';
import styles from './SkipLink.module.css';

/** Takes people who use a keyboard past the navigation. A button, since what stands behind the # is a route here. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
      {t('skip')}
    </button>
  );
}
