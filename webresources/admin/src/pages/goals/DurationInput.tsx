import { Group, Input, NativeSelect, NumberInput } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inUnit, minutesOf, UNITS, unitOf, type DurationUnit } from './durations';

interface Props {
  id?: string;
  label: string;
  description?: string;
  error?: ReactNode;
  minutes: number;
  onChange: (minutes: number) => void;
}

/** A length of time: a number and its unit. */
export function DurationInput({ id, label, description, error, minutes, onChange }: Props) {
  const { t } = useTranslation('goals');
  const own = useId();
  const field = id ?? own;
  const [unit, setUnit] = useState<DurationUnit>(() => unitOf(minutes));
  return (
    <Input.Wrapper id={field} label={label} description={description} error={error} maw={460}>
      <Group gap="xs" mt={4} wrap="nowrap">
        <NumberInput
          id={field}
          w={120}
          min={1}
          decimalScale={2}
          allowNegative={false}
          value={inUnit(minutes, unit)}
          onChange={value => onChange(minutesOf(Number(value), unit))}
        />
        <NativeSelect
          aria-label={t('unitOf', { label })}
          value={unit}
          onChange={event => change(event.currentTarget.value as DurationUnit)}
          data={Object.keys(UNITS).map(name => ({ value: name, label: t(`unit.${name}`) }))}
        />
      </Group>
    </Input.Wrapper>
  );

  /** The number stays as it was written, and means another time. */
  function change(next: DurationUnit): void {
    onChange(minutesOf(inUnit(minutes, unit), next));
    setUnit(next);
  }
}
