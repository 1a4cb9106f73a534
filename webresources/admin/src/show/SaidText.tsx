import { useTranslation } from 'react-i18next';
import type { Said } from '../api/experiments';
import { spokenOf } from './saids';
import { useNames } from './useNames';

/** A sentence of the server's. Where it stays English it says so, for screen readers. */
export function SaidText({ of }: { of: Said }) {
  const { language } = useTranslation().i18n;
  const { text, isEnglish } = spokenOf(of, language, useNames());
  return isEnglish && language !== 'en' ? <span lang="en">{text}</span> : <>{text}</>;
}
