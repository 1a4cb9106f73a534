import { useTranslation } from 'react-i18next';
import type { Said } from '../api/experiments';
import { spokenOf } from './saids';
import { useNames } from './useNames';

interface Props {
  of: Said;
  /** What dimensions are called. */
  titles?: Record<string, string>;
}

/** A sentence of the server's. Where it stays English it says so, for screen readers. */
export function SaidText({ of, titles }: Props) {
  const { language } = useTranslation().i18n;
  const { text, isEnglish } = spokenOf(of, language, useNames(titles));
  return isEnglish && language !== 'en' ? <span lang="en">{text}</span> : <>{text}</>;
}
