import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useLocale } from '../../../ui/useLocale';
import { percentOf, shareOf } from './weights';

interface Props extends Omit<NumberInputProps, 'value' | 'onChange'> {
  /** 0 to 1; null while the field is empty. */
  value?: number | null;
  onChange: (share: number | null) => void;
}

/** A share that is written as a percentage, with the decimal sign of the reader's language. */
export function PercentInput({ value, onChange, ...props }: Props) {
  const decimal = new Intl.NumberFormat(useLocale()).format(0.5).charAt(1);
  return (
    <NumberInput
      suffix=" %"
      min={0}
      max={100}
      decimalScale={4}
      decimalSeparator={decimal}
      allowNegative={false}
      w="100%"
      maw={200}
      {...props}
      value={value == null ? '' : percentOf(value)}
      onChange={percent => onChange(percent === '' ? null : shareOf(Number(percent)))}
    />
  );
}
