import { useTranslation } from 'react-i18next';
import type { ReportView } from '../api/schema';
import { isOwnWord } from './names';

/** What a variant is called in a report. Arms that have no name of an editor's are said in words. */
export function useArmName(report: ReportView): (variant: string) => string {
  const { t } = useTranslation('report');
  return variant => (isOwnWord(report, variant) ? t(`arms.${variant}`) : variant);
}
