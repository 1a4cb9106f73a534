import { useTranslation } from 'react-i18next';
import type { ReportView } from '../api/schema';
import { isOwnWord } from './names';

/** The label of a variant in a report. Arms without an editor's title have labels of their own. */
export function useArmName(report: ReportView): (variant: string) => string {
  const { t } = useTranslation('report');
  return variant => (isOwnWord(report, variant) ? t(`arms.${variant}`) : variant);
}
