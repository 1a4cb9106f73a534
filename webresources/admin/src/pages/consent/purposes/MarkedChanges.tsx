import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './MarkedChanges.module.css';
import { isChanged, wordDiff, type Piece } from './pieces';

interface Props {
  title: string;
  language: string;
  older: string;
  newer: string;
}

/** A text with what changed marked in it: by colour, by line, and by words for those who see neither. */
export function MarkedChanges({ title, language, older, newer }: Props) {
  const { t } = useTranslation('consent');
  const pieces = wordDiff(older, newer);
  return (
    <div>
      <Text size="xs" c="dimmed" fw={600}>
        {t(isChanged(pieces) ? 'purpose.changed' : 'purpose.unchanged', { part: title })}
      </Text>
      <p className={styles.text} lang={language}>
        {pieces.map((piece, index) => (
          <Marked key={index} piece={piece} />
        ))}
      </p>
    </div>
  );
}

function Marked({ piece }: { piece: Piece }) {
  const { t } = useTranslation('consent');
  if (piece.kind === 'same') {
    return <>{piece.text}</>;
  }
  const Tag = piece.kind === 'added' ? 'ins' : 'del';
  return (
    <Tag className={styles[piece.kind]}>
      <span className={styles.spoken}>{t(`purpose.${piece.kind}`)} </span>
      {piece.text}
    </Tag>
  );
}
