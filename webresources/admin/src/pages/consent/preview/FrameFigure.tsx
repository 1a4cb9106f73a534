import { Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryResult } from '../../../feedback/QueryResult';
import { languageName } from '../../../ui/languages';
import { useWord } from '../../../ui/useWord';
import type { Frame } from './frames';
import styles from './PreviewFrame.module.css';

interface Props<T> {
  frame: Frame;
  /** In pixels; 0 is all the room there is. */
  width: number;
  query: UseQueryResult<T>;
  /** The page in the frame, by its address or its HTML. */
  source: (answer: T) => { src: string } | { srcDoc: string };
}

/** A frame with a caption that names its view. */
export function FrameFigure<T>({ frame, width, query, source }: Props<T>) {
  const { t, i18n } = useTranslation('consent');
  const word = useWord();
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
      <QueryResult query={query}>
        {answer => (
          <iframe
            className={`${styles.frame} ${styles[frame.surface]}`}
            style={width === 0 ? undefined : { maxWidth: width }}
            title={title}
            {...source(answer)}
            sandbox="allow-same-origin"
          />
        )}
      </QueryResult>
    </figure>
  );
}
