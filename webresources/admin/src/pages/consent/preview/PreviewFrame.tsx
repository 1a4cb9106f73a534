import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { KEYS } from '../../../api/queryKeys';
import { useApi } from '../../../api/ServerProvider';
import { languageName } from '../../../ui/languages';
import { useWord } from '../../../ui/useWord';
import { QueryResult } from '../../../feedback/QueryResult';
import type { Frame } from './frames';
import styles from './PreviewFrame.module.css';

/** One preview. It is asked for first, so that a failure is told here in place of inside the frame. */
export function PreviewFrame({ frame, width }: { frame: Frame; width: number }) {
  const { t, i18n } = useTranslation('consent');
  const word = useWord();
  const api = useApi();
  const address = api.address('/preview', { ...frame });
  const check = useQuery({
    queryKey: KEYS.preview(frame),
    queryFn: async () => (await api.check('/preview', { ...frame }), true),
  });
  const title = t('preview.frame', {
    surface: t(`preview.${frame.surface}`),
    language: languageName(frame.language, i18n.language),
    regime: word('regime', frame.regime),
  });
  return (
    <figure className={styles.figure}>
      <Text component="figcaption" size="sm" fw={600} mb={4}>
        {title}
      </Text>
      <QueryResult query={check}>
        {() => (
          <iframe
            className={`${styles.frame} ${styles[frame.surface]}`}
            style={width === 0 ? undefined : { maxWidth: width }}
            title={title}
            src={address}
            sandbox="allow-same-origin"
          />
        )}
      </QueryResult>
    </figure>
  );
}
