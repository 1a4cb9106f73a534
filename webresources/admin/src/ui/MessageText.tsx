import { useTranslation } from 'react-i18next';
import type { TextView } from '../api/schema';
import { messageTextOf } from './messages';
import { useNames } from './useNames';

interface Props {
  of: TextView;
  /** The labels of dimensions. */
  titles?: Record<string, string>;
}

/** A sentence of the server's. Where it stays English it says so, for screen readers. */
export function MessageText({ of, titles }: Props) {
  const { language } = useTranslation().i18n;
  const { text, isEnglish } = messageTextOf(of, language, useNames(titles));
  return isEnglish && language !== 'en' ? <span lang="en">{text}</span> : <>{text}</>;
}
