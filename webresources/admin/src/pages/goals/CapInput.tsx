import { NumberInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { GoalDraft } from '../../api/schema';
import { useCurrency } from '../../api/SessionProvider';
import { isMoney } from './kinds';

interface Props {
  form: UseFormReturnType<GoalDraft>;
}

/** The most that one visitor counts for. Money is written in whole units and kept in hundredths. */
export function CapInput({ form }: Props) {
  const { t } = useTranslation('goals');
  const currency = useCurrency();
  const { cap, measure } = form.values;
  const scale = isMoney(measure) ? 100 : 1;
  return (
    <NumberInput
      label={t(isMoney(measure) ? 'capMoney' : 'cap')}
      description={t('capHint')}
      maw={460}
      suffix={isMoney(measure) && currency !== '' ? ` ${currency}` : undefined}
      min={1}
      decimalScale={scale === 1 ? 0 : 2}
      allowNegative={false}
      value={cap == null ? '' : cap / scale}
      onChange={value => form.setFieldValue('cap', value === '' ? null : Math.round(Number(value) * scale))}
    />
  );
}
