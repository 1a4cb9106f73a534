import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GoalForm } from '../../api/schema';
import { useCurrency } from '../../api/SessionProvider';
import { isMoney } from './kinds';

interface Props {
  form: GoalForm;
  change: (part: Partial<GoalForm>) => void;
}

/** The most that one visitor counts for. Money is written in whole units and kept in hundredths. */
export function CapInput({ form, change }: Props) {
  const { t } = useTranslation('goals');
  const currency = useCurrency();
  const scale = isMoney(form.measure) ? 100 : 1;
  return (
    <NumberInput
      label={t(isMoney(form.measure) ? 'capMoney' : 'cap')}
      description={t('capHint')}
      maw={460}
      suffix={isMoney(form.measure) && currency !== '' ? ` ${currency}` : undefined}
      min={1}
      decimalScale={scale === 1 ? 0 : 2}
      allowNegative={false}
      value={form.cap == null ? '' : form.cap / scale}
      onChange={value => change({ cap: value === '' ? null : Math.round(Number(value) * scale) })}
    />
  );
}
